package batq.kiosk.screen;

import static batq.kiosk.SampleOffice.at;

import batq.kiosk.SampleOffice;
import batq.kiosk.ticket.Availability;
import batq.kiosk.ticket.KioskState;
import batq.kiosk.ticket.KioskState.Page;
import batq.kiosk.ticket.KioskState.ServiceTile;
import batq.kiosk.ticket.Language;
import batq.kiosk.ticket.Manner;
import batq.kiosk.ticket.OpeningDay;
import batq.kiosk.ticket.OpeningDay.Span;
import batq.kiosk.ticket.Showing;
import batq.kiosk.ticket.Slip;
import batq.wire.Catalogue;
import batq.wire.PrintReport.Outcome;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every state the kiosk can be in, with the office's real words. */
final class SampleStates {
  static final Manner THAI = Manner.FIRST;
  static final Manner ENGLISH = new Manner(Language.ENGLISH, false);
  static final Manner LOWERED = new Manner(Language.THAI, true);

  private static final Catalogue CATALOGUE = SampleOffice.catalogue();

  private SampleStates() {}

  /** A state in a manner, under a name for its picture. */
  record Sample(String name, KioskState state, Manner manner, Instant at) {
    Showing showing() {
      return new Showing(
          state,
          manner,
          at,
          CATALOGUE.office().nameTh(),
          CATALOGUE.office().nameEn(),
          name.contains("sample-folder"));
    }

    /** One English picture a kind is enough to look at; all are measured. */
    boolean isPictured() {
      return !name.endsWith("-english")
          || name.matches(
              "(home|home-lowered|details-land_tax|take|closed|number-out-of-paper)-english");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Sample> all() {
    var samples = new ArrayList<Sample>();
    states()
        .forEach(
            (name, state) -> {
              var evening = name.startsWith("closed") ? at(0, 17, 5) : at(0, 9, 42);
              samples.add(new Sample(name, state, THAI, evening));
              samples.add(new Sample(name + "-english", state, ENGLISH, evening));
            });
    samples.add(new Sample("home-lowered", home(), LOWERED, at(0, 9, 42)));
    samples.add(new Sample("departments-lowered", departments(), LOWERED, at(0, 9, 42)));
    samples.add(
        new Sample(
            "home-lowered-english", home(), new Manner(Language.ENGLISH, true), at(0, 9, 42)));
    samples.add(new Sample("home-sample-folder", home(), THAI, at(0, 9, 42)));
    return samples;
  }

  private static Map<String, KioskState> states() {
    var states = new LinkedHashMap<String, KioskState>();
    states.put("home", home());
    states.put("home-saturday", new KioskState.Home(tiles(0, true), true));
    states.put("departments", departments());
    states.put(
        "services",
        new KioskState.Services(CATALOGUE.departments().get(1), tiles(6, false), new Page(1, 2)));
    states.put(
        "services-few",
        new KioskState.Services(
            CATALOGUE.departments().get(5), tiles(18, false).subList(0, 2), new Page(1, 1)));
    for (var id : List.of("land_tax", "info", "old_age", "commerce", "move", "food", "id_card")) {
      states.put("details-" + id, details(id, !id.equals("old_age")));
    }
    states.put("asking", new KioskState.Asking(SampleOffice.choice("land_tax")));
    states.put("printing", new KioskState.Printing(slip("land_tax", 21)));
    states.put("take", new KioskState.TakeTicket(slip("land_tax", 21)));
    states.put("take-long", new KioskState.TakeTicket(slip("food", 1234)));
    for (var trouble :
        List.of(
            Outcome.OUT_OF_PAPER, Outcome.COVER_OPEN, Outcome.UNREACHABLE, Outcome.UNCONFIRMED)) {
      states.put(
          "number-" + trouble.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
          new KioskState.NumberOnScreen(slip("land_tax", 21), trouble));
    }
    states.put("resting-no-paper", new KioskState.PrinterResting(Outcome.OUT_OF_PAPER));
    states.put("resting-error", new KioskState.PrinterResting(Outcome.UNREACHABLE));
    states.put(
        "service-closed",
        new KioskState.ServiceClosed(SampleOffice.choice("repair"), Optional.of(at(5, 8, 30))));
    states.put(
        "service-closed-unknown",
        new KioskState.ServiceClosed(SampleOffice.choice("food"), Optional.empty()));
    states.put("full", new KioskState.Full(SampleOffice.choice("land_tax")));
    states.put("too-fast", new KioskState.TooFast(SampleOffice.choice("land_tax")));
    states.put("closed", closed(new KioskState.Why.ClosedForToday()));
    states.put("closed-not-yet", closed(new KioskState.Why.NotYet()));
    states.put("closed-not-today", closed(new KioskState.Why.NotToday()));
    states.put("closed-holiday", closed(new KioskState.Why.Holiday("ชดเชยวันเฉลิมพระชนมพรรษา")));
    states.put("cannot-issue", new KioskState.CannotIssue(false));
    states.put("another-server", new KioskState.CannotIssue(true));
    for (var server : KioskState.NotPaired.Server.values()) {
      states.put(
          "not-paired-" + server.name().toLowerCase(java.util.Locale.ROOT),
          new KioskState.NotPaired(Optional.empty(), server));
    }
    states.put(
        "not-paired-digits",
        new KioskState.NotPaired(Optional.of("482913"), KioskState.NotPaired.Server.ANSWERS));
    states.put("staff-called", new KioskState.StaffCalled(home()));
    states.put("more-time", new KioskState.MoreTimeQuestion(details("land_tax", true)));
    return states;
  }

  static KioskState.Home home() {
    return new KioskState.Home(tiles(0, false), true);
  }

  static KioskState.Departments departments() {
    var tiles =
        CATALOGUE.departments().stream()
            .limit(6)
            .map(
                department ->
                    new KioskState.DepartmentTile(
                        department,
                        CATALOGUE.choices().stream()
                            .filter(choice -> choice.departmentId().equals(department.id()))
                            .findFirst()
                            .orElseThrow()
                            .series()))
            .toList();
    return new KioskState.Departments(tiles, new Page(1, 2));
  }

  static KioskState.Details details(String id, boolean counterOpen) {
    return new KioskState.Details(
        SampleOffice.choice(id), CATALOGUE.visitorClasses(), Optional.of(6), counterOpen);
  }

  private static List<ServiceTile> tiles(int from, boolean saturday) {
    var waiting = new int[] {4, 6, 2, 0, 11, 1};
    var tiles = new ArrayList<ServiceTile>();
    var choices =
        new ArrayList<>(
            CATALOGUE.choices().stream()
                .filter(c -> !c.enquiry())
                .toList()
                .subList(from, from + 5));
    choices.add(from == 0 ? SampleOffice.choice("info") : SampleOffice.choice("land_tax"));
    for (var choice : choices) {
      var open = !saturday || tiles.size() % 2 == 0;
      tiles.add(
          new ServiceTile(
              choice,
              open ? new Availability.Open() : new Availability.Closed(Optional.of(at(5, 8, 30))),
              Optional.of(waiting[tiles.size()])));
    }
    return tiles;
  }

  static Slip slip(String id, int ordinal) {
    var choice = SampleOffice.choice(id);
    return new Slip(SampleOffice.issued(SampleOffice.request(choice.serviceId()), ordinal), choice);
  }

  private static KioskState.OfficeClosed closed(KioskState.Why why) {
    var hours =
        List.of(
            new OpeningDay(
                SampleOffice.DAY.plusDays(1),
                List.of(new Span(LocalTime.of(8, 30), LocalTime.of(16, 30)))),
            new OpeningDay(
                SampleOffice.DAY.plusDays(2),
                List.of(
                    new Span(LocalTime.of(8, 30), LocalTime.of(12, 0)),
                    new Span(LocalTime.of(13, 0), LocalTime.of(16, 30)))),
            new OpeningDay(
                SampleOffice.DAY.plusDays(3),
                List.of(new Span(LocalTime.of(9, 0), LocalTime.of(12, 0)))));
    return new KioskState.OfficeClosed(
        why, Optional.of(at(1, 8, 30)), hours, CATALOGUE.office().telephone());
  }
}
