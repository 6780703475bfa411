package batq.server.pages.today;

import batq.look.SeriesMark;
import batq.server.alarm.Alarm;
import batq.server.alarm.Alarms;
import batq.server.alarm.Concern;
import batq.server.alarm.Trouble;
import batq.server.alarm.TroubleWords;
import batq.server.calendar.CalendarStore;
import batq.server.calendar.ClockAlarm;
import batq.server.calendar.OfficeClock;
import batq.server.calling.Desk;
import batq.server.calling.Desks;
import batq.server.catalogue.OfficeCatalogue;
import batq.server.device.DeviceStates;
import batq.server.keeping.Keeper;
import batq.server.office.OfficeStore;
import batq.server.office.Seating;
import batq.server.pages.Language;
import batq.server.pages.devices.DeviceRow;
import batq.server.pages.floor.RunLink;
import batq.server.pages.today.TodayView.AlarmRow;
import batq.server.pages.today.TodayView.AtCounter;
import batq.server.pages.today.TodayView.CounterRow;
import batq.server.pages.today.TodayView.DepartmentRow;
import batq.server.pages.today.TodayView.Opening;
import batq.server.pages.today.TodayView.TakeOnKey;
import batq.server.statistics.DayStore;
import batq.server.statistics.DayTally;
import batq.server.statistics.FairnessStore;
import batq.server.store.Database;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketStore;
import batq.thai.ThaiDate;
import batq.wire.Catalogue.Interval;
import batq.wire.CounterId;
import batq.wire.TicketId;
import batq.wire.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Joins the day for its page from the rooms that know its parts. */
public final class TodayViews {
  private static final int CHART_WIDTH = 760;
  private static final int CHART_HEIGHT = 210;
  private static final int DAYS_AHEAD = 14;

  private final Rooms rooms;

  /** What the page reads; it changes nothing here. */
  public record Rooms(
      Database database,
      OfficeClock clock,
      OfficeStore office,
      CalendarStore calendar,
      Supplier<OfficeCatalogue> catalogue,
      TicketStore tickets,
      Desks desks,
      Alarms alarms,
      DeviceStates devices,
      Keeper keeper,
      DayStore day,
      FairnessStore fairness) {}

  public TodayViews(Rooms rooms) {
    this.rooms = rooms;
  }

  /**
   * The day now.
   *
   * @param whom as whom the reader is told of what is amiss
   * @param acts whether the reader may do something about it
   */
  TodayView now(Language language, Collection<Concern> whom, boolean acts) {
    var words = new TodayWords(language);
    var at = rooms.clock().now();
    var day = rooms.clock().dayOf(at);
    var services = rooms.catalogue().get();
    var waiting = rooms.database().read(sql -> rooms.tickets().waiting(sql, Database.OFFICE, day));
    var tally = rooms.day().tally(day);
    var expected = rooms.day().expected(day, at);
    var counters = counters(services, day, at, tally);
    var seats = rooms.office().seating().map(Seating::seats);
    var figures =
        new TodayFigures(words, day, at, tally, waiting, counters).all(expected.aWeekAgo(), seats);
    var hour = at.atZone(ThaiDate.ZONE).getHour();
    return new TodayView(
        at,
        words.date(day),
        opening(services, at, words),
        alarms(whom, counters, acts, words),
        figures,
        counters,
        departments(services, waiting, words),
        ArrivalsChart.of(tally.byHour(), expected.byHour(), hour, CHART_WIDTH, CHART_HEIGHT),
        rooms.devices().now().stream().map(it -> DeviceRow.of(it, language)).toList(),
        backup(at, words),
        leftOver(day, words),
        new FairnessLines(words, services).of(rooms.fairness().of(day)),
        seats,
        acts,
        words);
  }

  private Opening opening(OfficeCatalogue services, Instant at, TodayWords words) {
    var all = services.choices().stream().flatMap(it -> it.members().stream()).toList();
    var date = at.atZone(ThaiDate.ZONE).toLocalDate();
    var open = rooms.calendar().calendar().open(all, date, DAYS_AHEAD);
    var now = open.stream().filter(it -> it.holds(at)).findFirst();
    return now.map(it -> new Opening(true, words.until(it.until())))
        .orElseGet(
            () ->
                new Opening(
                    false,
                    open.stream()
                        .map(Interval::from)
                        .filter(from -> from.isAfter(at))
                        .findFirst()
                        .map(words::closedUntil)
                        .orElseGet(words::closed)));
  }

  private List<AlarmRow> alarms(
      Collection<Concern> whom, List<CounterRow> counters, boolean acts, TodayWords words) {
    var open =
        counters.stream()
            .filter(it -> it.state() == Desk.State.OPEN)
            .map(CounterRow::number)
            .toList();
    return rooms.alarms().concerning(whom).stream()
        .map(alarm -> alarm(alarm, acts ? open : List.of(), acts, words))
        .toList();
  }

  private Optional<RunLink> run(Trouble.ManyOfOneService many) {
    return number(many.first())
        .flatMap(first -> number(many.last()).map(last -> new RunLink(first, last)));
  }

  private Optional<TicketNumber> number(TicketId ticket) {
    return rooms.database().read(sql -> rooms.tickets().find(sql, ticket)).map(Ticket::number);
  }

  private AlarmRow alarm(Alarm alarm, List<Integer> open, boolean acts, TodayWords words) {
    var trouble = alarm.trouble();
    List<TakeOnKey> keys =
        trouble instanceof Trouble.NobodyServes it && it.service().isPresent()
            ? open.stream()
                .map(counter -> new TakeOnKey(counter, it.service().get().value()))
                .toList()
            : List.of();
    return new AlarmRow(
        words.language().say(TroubleWords.of(trouble)),
        alarm.since(),
        keys,
        acts && isForTheSupervisor(trouble),
        acts && trouble instanceof Trouble.HelpCalled(var place, _)
            ? Optional.of(place.key())
            : Optional.empty(),
        acts && trouble instanceof Trouble.ManyOfOneService many ? run(many) : Optional.empty());
  }

  private static boolean isForTheSupervisor(Trouble trouble) {
    return trouble instanceof Trouble.Clock(var clock) && !(clock instanceof ClockAlarm.DayGoesOn);
  }

  private List<CounterRow> counters(
      OfficeCatalogue services, LocalDate day, Instant at, DayTally tally) {
    var desks = rooms.desks().all();
    var current = new HashMap<CounterId, Ticket.AtCounter>();
    rooms
        .database()
        .read(
            sql -> {
              for (var desk : desks) {
                rooms
                    .tickets()
                    .at(sql, Database.OFFICE, desk.counterId(), day)
                    .ifPresent(ticket -> current.put(desk.counterId(), ticket));
              }
              return current;
            });
    var rows = new ArrayList<CounterRow>();
    for (var desk : desks) {
      var id = desk.counterId();
      rows.add(
          new CounterRow(
              id.number(),
              services.counter(id).map(it -> it.nameTh()).orElse(""),
              desk.state(),
              Optional.ofNullable(current.get(id)).map(ticket -> atCounter(ticket, at)),
              tally.finishedAt().getOrDefault(id, 0)));
    }
    return rows;
  }

  private static AtCounter atCounter(Ticket.AtCounter ticket, Instant at) {
    var since =
        ticket instanceof Ticket.Serving serving ? serving.startedAt() : ticket.calls().last();
    var spent = Duration.between(since, at);
    var seconds = Math.max(0, spent.toSeconds());
    return new AtCounter(
        ticket.number().shown(),
        SeriesMark.of(ticket.facts().series().sign()),
        ticket instanceof Ticket.Serving,
        ticket.journey().inService().plus(spent).toMinutes()
            >= ticket.facts().matter().standardMinutes(),
        since,
        "%02d:%02d".formatted(seconds / 60, seconds % 60));
  }

  /** Each department of which the office has a service, in the order of the series. */
  private static List<DepartmentRow> departments(
      OfficeCatalogue services, List<Ticket.Waiting> waiting, TodayWords words) {
    Map<String, List<Ticket.Waiting>> lines = new HashMap<>();
    waiting.forEach(
        it ->
            lines
                .computeIfAbsent(it.facts().matter().departmentId(), id -> new ArrayList<>())
                .add(it));
    var rows = new ArrayList<DepartmentRow>();
    for (var department : services.data().departments()) {
      var series =
          services.choices().stream()
              .filter(it -> it.departmentId().equals(department.id()))
              .map(it -> it.series().sign())
              .min(Comparator.naturalOrder());
      var line = lines.getOrDefault(department.id(), List.of());
      series.ifPresent(
          sign ->
              rows.add(
                  new DepartmentRow(
                      words.language().say(department.name()),
                      SeriesMark.of(sign),
                      line.size(),
                      Math.min(line.size(), DepartmentRow.MOST_BLOCKS),
                      line.stream().map(it -> it.facts().issuedAt()).min(Instant::compareTo))));
    }
    rows.sort(Comparator.comparingInt(DepartmentRow::waiting).reversed());
    return rows;
  }

  private DeviceRow.Tag backup(Instant at, TodayWords words) {
    var age = rooms.keeper().age();
    var amiss = rooms.keeper().trouble().isPresent();
    var said =
        age.at()
            .map(
                made -> {
                  var hours = Math.max(0, Duration.between(made, at).toHours());
                  return hours < 48
                      ? words
                          .say("%s · %d ชั่วโมงก่อน", "%s · %d h ago")
                          .formatted(words.time(made), hours)
                      : words.say("%d วันก่อน", "%d days ago").formatted(hours / 24);
                })
            .orElseGet(() -> words.say("ยังไม่มี", "None yet"));
    return new DeviceRow.Tag(
        said,
        amiss ? "warning" : "check",
        amiss ? "is-warn" : age.at().isPresent() ? "is-ok" : "is-rest");
  }

  private List<String> leftOver(LocalDate day, TodayWords words) {
    return rooms
        .day()
        .leftOver(day)
        .filter(it -> !it.isNothing())
        .map(
            it -> {
              var lines = new ArrayList<String>();
              if (!it.unserved().isEmpty()) {
                lines.add(
                    words
                        .say("%s ค้างเมื่อปิดทำการ %d หมายเลข: %s", "%s: %d were left waiting: %s")
                        .formatted(
                            words.date(it.day()),
                            it.unserved().size(),
                            words.numbers(it.unserved())));
              }
              if (!it.withoutEnd().isEmpty()) {
                lines.add(
                    words
                        .say(
                            "%s ไม่ได้บันทึกเวลาเสร็จสิ้น %d หมายเลข: %s",
                            "%s: of %d nobody noted the end: %s")
                        .formatted(
                            words.date(it.day()),
                            it.withoutEnd().size(),
                            words.numbers(it.withoutEnd())));
              }
              return List.copyOf(lines);
            })
        .orElse(List.of());
  }
}
