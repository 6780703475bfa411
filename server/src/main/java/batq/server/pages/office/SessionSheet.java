package batq.server.pages.office;

import batq.server.calendar.ClockTime;
import batq.server.calendar.OfficeHours;
import batq.server.calendar.Order;
import batq.server.calendar.Session;
import batq.server.calendar.SessionServices;
import batq.server.catalogue.CatalogueData;
import batq.server.http.Refused;
import batq.server.pages.Language;
import batq.server.pages.form.Field;
import batq.server.pages.form.Field.Option;
import batq.server.pages.form.Form;
import batq.server.pages.form.Form.Key;
import batq.server.pages.form.Part;
import batq.server.pages.form.Typed;
import batq.thai.ThaiDate;
import batq.thai.WrittenDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form of one session.
 *
 * @param at its place among the sessions; empty for a new one
 * @param today the office's date: a change may have effect from a later one on
 */
record SessionSheet(Optional<Integer> at, CatalogueData catalogue, LocalDate today)
    implements Sheet<OfficeHours> {
  private static final int LONGEST = 80;
  private static final int LONGEST_ORDER = 60;
  private static final int MOST = 60;

  /** The hours without a session; the last one stays. */
  static OfficeHours without(OfficeHours now, Session session) {
    var all = new ArrayList<>(now.sessions());
    all.remove(session);
    return all.isEmpty() ? now : with(now, all);
  }

  static OfficeHours with(OfficeHours now, List<Session> sessions) {
    return new OfficeHours(sessions, now.holidays(), now.lastTickets(), now.limits());
  }

  @Override
  public Form form(OfficeHours now, Language language) {
    if (at.filter(it -> it < 0 || it >= now.sessions().size()).isPresent()) {
      throw Refused.of(404, "not-found", "ไม่พบช่วงเวลานี้ อาจมีผู้ลบไปแล้ว");
    }
    var known = at.map(now.sessions()::get);
    var parts =
        List.of(
            days(known, language),
            hours(known, language),
            services(known, language),
            duty(known, language),
            new SessionTerms(today).part(known, language));
    var path =
        SessionPages.PLACE.path() + "/" + at.map(it -> Integer.toString(it + 1)).orElse("new");
    return known.isEmpty()
        ? Form.ofNew(path, Words.add(language), parts)
        : Form.of(path, Words.save(language), parts).keys(keys(now, known.get(), path, language));
  }

  private List<Key> keys(OfficeHours now, Session known, String path, Language language) {
    var remove = Words.remove(language, path + "/remove");
    return new SessionTerms(today).before(now.sessions(), known).isPresent()
        ? List.of(Effect.forget(path, known.term().from().orElseThrow(), language), remove)
        : List.of(remove);
  }

  private static Part days(Optional<Session> known, Language language) {
    return Part.of(
        language.say("วัน", "Days"),
        "",
        Field.someOf(
            "weekdays",
            language.say("ทุกสัปดาห์", "Every week"),
            known.stream().flatMap(it -> it.weekdays().stream()).map(Enum::name).toList(),
            Stream.of(DayOfWeek.values())
                .map(it -> new Option(it.name(), SessionPages.day(it, language)))
                .toList()),
        Field.lines(
                "dates",
                language.say("เฉพาะวันที่", "On single days"),
                known.stream().flatMap(it -> it.dates().stream()).map(ThaiDate::memo).toList(),
                LONGEST)
            .hint(
                language.say(
                    "บรรทัดละวัน เช่น 28 พ.ย. 2569 เปิดแม้เป็นวันหยุด",
                    "One a line, as 28 Nov 2026; held on holidays too.")),
        Field.check(
            "onHolidays",
            language.say("เปิดในวันหยุดด้วย", "On holidays too"),
            known.map(Session::onHolidays).orElse(false)));
  }

  private static Part hours(Optional<Session> known, Language language) {
    var times = new ArrayList<List<Field>>();
    times.add(
        List.of(
            time("from", language.say("เปิด", "From"), known.map(Session::from)),
            time("until", language.say("ปิด", "Until"), known.map(Session::until)),
            time(
                "ticketsFrom",
                language.say("ตู้เริ่มให้บัตรคิว", "Tickets from"),
                known.map(Session::ticketsFrom))));
    times.add(
        Stream.of(DayOfWeek.values())
            .map(
                day ->
                    time(
                        "ticketsFrom." + day.name(),
                        language.say(
                            "ตู้วัน" + SessionPages.day(day, language),
                            "Tickets, " + SessionPages.day(day, language)),
                        known.flatMap(it -> Optional.ofNullable(it.ticketsFromOn().get(day)))))
            .toList());
    return Part.rows(
        language.say("เวลา", "Hours"),
        language.say(
            "เวลาเขียนเช่น 08.30 ช่องของแต่ละวันเว้นว่างได้ ใส่เมื่อตู้เปิดไม่เหมือนวันอื่น",
            "As 08.30. A day's own time may be empty."),
        times);
  }

  private static Field time(String name, String label, Optional<ClockTime> known) {
    return Field.time(name, label, known.map(Words::time).orElse(""));
  }

  private Part services(Optional<Session> known, Language language) {
    var some =
        known
            .map(Session::services)
            .map(
                it ->
                    switch (it) {
                      case SessionServices.Every() -> List.<String>of();
                      case SessionServices.Only(var only) ->
                          only.stream().map(Object::toString).toList();
                    })
            .orElse(List.of());
    return Part.of(
        language.say("บริการในช่วงนี้", "What is served"),
        language.say(
            "ไม่เลือกเลย = ทุกบริการ ตู้ไม่ออกบัตรให้บริการที่ไม่อยู่ในช่วง",
            "None chosen: every service. No ticket is given for others."),
        Field.someOf(
            "services",
            language.say("เฉพาะบริการ", "These alone"),
            some,
            catalogue.services().stream()
                .map(it -> new Option(it.id().toString(), language.say(it.name())))
                .toList()));
  }

  private static Part duty(Optional<Session> known, Language language) {
    var order = known.flatMap(Session::order);
    return Part.of(
        language.say("คำสั่งและเจ้าหน้าที่", "Order and officers"),
        language.say("ใช้เป็นหลักฐานการเปิดนอกเวลาและพักกลางวัน เว้นว่างได้", "May be empty."),
        Field.text(
            "order",
            language.say("คำสั่งที่ เช่น 123/2569", "Order number"),
            order.map(Order::number).orElse(""),
            LONGEST_ORDER),
        Field.date(
            "dated",
            language.say("ลงวันที่", "Dated"),
            order.flatMap(Order::dated).map(ThaiDate::memo).orElse("")),
        Field.lines(
                "officers",
                language.say("เจ้าหน้าที่ปฏิบัติงาน", "Officers on duty"),
                known.map(Session::officers).orElse(List.of()),
                LONGEST)
            .hint(language.say("บรรทัดละคน", "One a line.")));
  }

  @Override
  public OfficeHours read(OfficeHours now, Typed typed) {
    var weekdays =
        Stream.of(DayOfWeek.values())
            .filter(it -> typed.chosen("weekdays").contains(it.name()))
            .toList();
    var dates = dates(typed);
    if (weekdays.isEmpty() && typed.secret("dates").isBlank()) {
      typed.wrong("weekdays", "กรุณาเลือกวัน หรือใส่วันที่", "Please choose a day, or enter one.");
    }
    var from = typed.neededTime("from");
    var until = typed.neededTime("until");
    var tickets = typed.time("ticketsFrom").orElse(from);
    if (!from.isBefore(until)) {
      typed.wrong("until", "เวลาปิดต้องหลังเวลาเปิด", "The end comes after the beginning.");
    }
    if (from.isBefore(tickets)) {
      typed.wrong("ticketsFrom", "ต้องไม่หลังเวลาเปิด", "Not after the opening.");
    }
    var own = own(typed, weekdays, from);
    var order = order(typed);
    var officers = typed.lines("officers", MOST, LONGEST);
    var services = services(typed);
    var terms = new SessionTerms(today);
    var term = terms.read(typed, at.map(now.sessions()::get));
    if (!typed.isRight()) {
      return now;
    }
    var changed =
        new Session(
            weekdays,
            dates,
            tickets,
            own,
            from,
            until,
            services,
            typed.isChecked("onHolidays"),
            order,
            officers,
            term);
    return with(now, terms.with(now.sessions(), at, changed));
  }

  private static List<LocalDate> dates(Typed typed) {
    var dates = new ArrayList<LocalDate>();
    for (var line : typed.lines("dates", MOST, LONGEST)) {
      WrittenDate.day(line)
          .ifPresentOrElse(
              dates::add,
              () -> typed.wrong("dates", "อ่านวันที่ไม่ออก: " + line, "This is no date: " + line));
    }
    return dates;
  }

  private static Map<DayOfWeek, ClockTime> own(
      Typed typed, List<DayOfWeek> weekdays, ClockTime opening) {
    var own = new EnumMap<DayOfWeek, ClockTime>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      var name = "ticketsFrom." + day.name();
      typed
          .time(name)
          .ifPresent(
              time -> {
                if (!weekdays.contains(day)) {
                  typed.wrong(name, "ไม่ได้เปิดในวันนี้", "Not held on this day.");
                } else if (opening.isBefore(time)) {
                  typed.wrong(name, "ต้องไม่หลังเวลาเปิด", "Not after the opening.");
                }
                own.put(day, time);
              });
    }
    return own;
  }

  private static Optional<Order> order(Typed typed) {
    var number = typed.text("order", LONGEST_ORDER);
    var dated = typed.date("dated");
    if (number.isEmpty() && dated.isPresent()) {
      typed.wrong("order", "กรุณาใส่เลขที่คำสั่งด้วย", "Please enter the order's number.");
    }
    return number.isEmpty() || !typed.isRight()
        ? Optional.empty()
        : Optional.of(new Order(number, dated));
  }

  private SessionServices services(Typed typed) {
    var chosen =
        catalogue.services().stream()
            .map(it -> it.id())
            .filter(it -> typed.chosen("services").contains(it.toString()))
            .toList();
    return chosen.isEmpty() ? new SessionServices.Every() : new SessionServices.Only(chosen);
  }
}
