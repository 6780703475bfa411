package batq.server.pages.office;

import batq.server.calendar.OfficeHours;
import batq.server.calendar.Order;
import batq.server.calendar.Session;
import batq.server.calendar.SessionServices;
import batq.server.catalogue.CatalogueData;
import batq.server.http.Requests;
import batq.server.pages.Language;
import batq.thai.ThaiDate;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** {@code /office/sessions}: when the office serves what, by which order, with whom on duty. */
final class SessionPages {
  static final Sheets.Place PLACE = new Sheets.Place("/office/sessions", "เวลาทำการ", "Hours");

  private final Sheets sheets;
  private final Document<OfficeHours> hours;
  private final Supplier<CatalogueData> catalogue;

  SessionPages(Sheets sheets, Document<OfficeHours> hours, Supplier<CatalogueData> catalogue) {
    this.sheets = sheets;
    this.hours = hours;
    this.catalogue = catalogue;
  }

  void add(RoutesConfig routes) {
    Sheets.page(routes, PLACE.path(), "The sessions.", this::list);
    Sheets.page(
        routes, PLACE.path() + "/new", "A new session.", ctx -> show(ctx, Optional.empty()));
    Sheets.page(
        routes, PLACE.path() + "/{session}", "A session.", ctx -> show(ctx, Optional.of(at(ctx))));
    Sheets.key(
        routes,
        PLACE.path() + "/new",
        "Adds a session.",
        ctx -> sheets.saveAndGo(ctx, hours, sheet(Optional.empty()), PLACE.path()));
    Sheets.key(
        routes,
        PLACE.path() + "/{session}",
        "Changes a session.",
        ctx -> sheets.save(ctx, hours, sheet(Optional.of(at(ctx)))));
    Sheets.key(routes, PLACE.path() + "/{session}/remove", "Removes a session.", this::remove);
    Sheets.key(
        routes,
        PLACE.path() + "/{session}/forget",
        "Calls off the change of a session that is to come.",
        this::forget);
  }

  private SessionSheet sheet(Optional<Integer> at) {
    return new SessionSheet(at, catalogue.get(), today());
  }

  private LocalDate today() {
    return sheets.editing().clock().date();
  }

  private static int at(Context ctx) {
    return Requests.path(ctx, "session", text -> Integer.parseInt(text) - 1);
  }

  private void list(Context ctx) {
    var language = Language.of(ctx);
    var sessions = hours.now().get().sessions();
    var rows =
        IntStream.range(0, sessions.size())
            .mapToObj(at -> row(at, sessions.get(at), language))
            .toList();
    sheets.list(
        ctx,
        PLACE,
        new Listing(
            language.say(
                "พักกลางวัน = เขียนเป็นสองช่วง เช้าและบ่าย",
                "A lunch break parts a day in two sessions."),
            List.of(new Listing.Group("", rows)),
            Sheets.add(ctx, PLACE, language.say("เพิ่มช่วงเวลา", "Add a session")),
            language.say("ยังไม่มีช่วงเวลา", "There is none yet.")));
  }

  private Listing.Row row(int at, Session session, Language language) {
    var facts = new ArrayList<String>();
    facts.add(
        switch (session.services()) {
          case SessionServices.Every() -> language.say("ทุกบริการ", "every service");
          case SessionServices.Only(var some) -> language.count(some.size(), "บริการ", "service");
        });
    session.order().map(Order::inWords).ifPresent(facts::add);
    return new Listing.Row(
        PLACE.path() + "/" + (at + 1),
        "",
        days(session, language) + " " + Words.hours(session.from(), session.until(), language),
        String.join(" · ", facts),
        new SessionTerms(today()).tag(session, language));
  }

  static String days(Session session, Language language) {
    var words = new ArrayList<String>();
    var week = session.weekdays();
    if (week.size() >= 3
        && week.getLast().getValue() - week.getFirst().getValue() == week.size() - 1) {
      words.add(day(week.getFirst(), language) + " - " + day(week.getLast(), language));
    } else {
      week.forEach(it -> words.add(day(it, language)));
    }
    session.dates().forEach(it -> words.add(language.say(ThaiDate.brief(it), it.toString())));
    return String.join(" ", words);
  }

  static String day(DayOfWeek day, Language language) {
    return language.say(
        ThaiDate.weekday(day).substring("วัน".length()),
        day.getDisplayName(java.time.format.TextStyle.SHORT, java.util.Locale.ENGLISH));
  }

  private void show(Context ctx, Optional<Integer> at) {
    var language = Language.of(ctx);
    var form = sheet(at).form(hours.now().get(), language);
    var title =
        at.map(it -> days(hours.now().get().sessions().get(it), language))
            .orElseGet(() -> language.say("เพิ่มช่วงเวลา", "Add a session"));
    sheets.sheet(ctx, PLACE, title, form);
  }

  private void remove(Context ctx) {
    var at = at(ctx);
    var language = Language.of(ctx);
    var form = sheet(Optional.of(at)).form(hours.now().get(), language);
    if (hours.now().get().sessions().size() == 1) {
      sheets.refuse(
          ctx,
          form,
          language.say("ต้องมีอย่างน้อยหนึ่งช่วงเวลา", "An office has at least one session."));
      return;
    }
    var whole = hours.now().get().sessions().get(at);
    sheets.change(ctx, hours, now -> SessionSheet.without(now, whole), PLACE.path());
  }

  private void forget(Context ctx) {
    var at = at(ctx);
    var now = hours.now().get();
    // Whoever names none is told so by the form.
    sheet(Optional.of(at)).form(now, Language.of(ctx));
    var coming = now.sessions().get(at);
    var terms = new SessionTerms(today());
    sheets.change(
        ctx,
        hours,
        stored ->
            !stored.sessions().contains(coming) || terms.before(stored.sessions(), coming).isEmpty()
                ? stored
                : SessionSheet.with(stored, terms.forgetting(stored.sessions(), coming)),
        PLACE.path());
  }
}
