package batq.server.pages.office;

import batq.server.calendar.Holiday;
import batq.server.calendar.Holidays;
import batq.server.calendar.OfficeHours;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.pages.Language;
import batq.server.pages.form.Field;
import batq.server.pages.form.Form;
import batq.server.pages.form.Part;
import batq.server.pages.form.Typed;
import batq.thai.ThaiDate;
import batq.thai.ThaiDigits;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code /office/holidays}: the days on which the office is closed. */
final class HolidayPages {
  static final Sheets.Place PLACE = new Sheets.Place("/office/holidays", "วันหยุด", "Holidays");
  private static final int LONGEST = 80;
  private static final int MOST_DAYS = 31;

  private final Sheets sheets;
  private final Document<OfficeHours> hours;

  HolidayPages(Sheets sheets, Document<OfficeHours> hours) {
    this.sheets = sheets;
    this.hours = hours;
  }

  void add(RoutesConfig routes) {
    Sheets.page(routes, PLACE.path(), "The holidays.", this::list);
    Sheets.page(
        routes, PLACE.path() + "/new", "A new holiday.", ctx -> show(ctx, Optional.empty()));
    Sheets.page(
        routes, PLACE.path() + "/{day}", "A holiday.", ctx -> show(ctx, Optional.of(day(ctx))));
    Sheets.key(
        routes,
        PLACE.path() + "/new",
        "Adds a holiday, or days of one name.",
        ctx -> sheets.saveAndGo(ctx, hours, new HolidaySheet(Optional.empty()), PLACE.path()));
    Sheets.key(
        routes,
        PLACE.path() + "/{day}",
        "Renames a holiday.",
        ctx -> sheets.save(ctx, hours, new HolidaySheet(Optional.of(day(ctx)))));
    Sheets.key(routes, PLACE.path() + "/{day}/remove", "Removes a holiday.", this::remove);
  }

  private static LocalDate day(Context ctx) {
    return Requests.path(
        ctx,
        "day",
        text -> {
          try {
            return LocalDate.parse(text);
          } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
          }
        });
  }

  private void list(Context ctx) {
    var language = Language.of(ctx);
    var year = sheets.editing().clock().date().getYear();
    var groups = new ArrayList<Listing.Group>();
    for (var of : List.of(year, year + 1, year - 1)) {
      var rows =
          hours.now().get().holidays().days().stream()
              .filter(it -> it.date().getYear() == of)
              .map(it -> row(it, language))
              .toList();
      groups.add(
          new Listing.Group(
              language.say(
                  "พ.ศ. "
                      + ThaiDigits.toThai(of + 543)
                      + (rows.isEmpty() ? " ยังไม่มีวันหยุด" : ""),
                  of + (rows.isEmpty() ? ": none yet" : "")),
              rows));
    }
    sheets.list(
        ctx,
        PLACE,
        new Listing(
            language.say(
                "วันหยุดตามมติคณะรัฐมนตรี เพิ่มหรือลบได้ ตู้และจอเปลี่ยนตามภายในหนึ่งนาที",
                "The cabinet adds and moves days; kiosk and wall follow within a minute."),
            groups,
            Sheets.add(ctx, PLACE, language.say("เพิ่มวันหยุด", "Add a holiday")),
            language.say("ยังไม่มีวันหยุด", "There is none yet.")));
  }

  private static Listing.Row row(Holiday each, Language language) {
    return new Listing.Row(
        PLACE.path() + "/" + each.date(), "", Words.day(each.date(), language), each.shortTh(), "");
  }

  private void show(Context ctx, Optional<LocalDate> day) {
    var language = Language.of(ctx);
    var title =
        day.map(it -> Words.day(it, language))
            .orElseGet(() -> language.say("เพิ่มวันหยุด", "Add a holiday"));
    sheets.sheet(ctx, PLACE, title, new HolidaySheet(day).form(hours.now().get(), language));
  }

  private void remove(Context ctx) {
    var day = day(ctx);
    sheets.change(
        ctx,
        hours,
        now ->
            with(now, now.holidays().days().stream().filter(it -> !it.date().equals(day)).toList()),
        PLACE.path());
  }

  private static OfficeHours with(OfficeHours now, List<Holiday> days) {
    return new OfficeHours(now.sessions(), new Holidays(days), now.lastTickets(), now.limits());
  }

  /**
   * The form of one holiday.
   *
   * @param day empty for new ones
   */
  private record HolidaySheet(Optional<LocalDate> day) implements Sheet<OfficeHours> {
    @Override
    public Form form(OfficeHours now, Language language) {
      var known = day.flatMap(now.holidays()::on);
      if (day.isPresent() && known.isEmpty()) {
        throw Refused.of(404, "not-found", "วันนี้ไม่ใช่วันหยุด อาจมีผู้ลบไปแล้ว");
      }
      var fields = new ArrayList<Field>();
      if (known.isEmpty()) {
        fields.add(
            Field.date("days", language.say("วันที่", "Day"), "")
                .hint(
                    language.say(
                        "เขียนเช่น 13 เม.ย. 2570 หรือหลายวัน 13 - 15 เม.ย. 2570",
                        "As 13 Apr 2027, or days: 13 - 15 Apr 2027")));
      }
      fields.add(
          Field.text(
                  "name",
                  language.say("ชื่อสั้น เช่น วันสงกรานต์", "Short name in Thai"),
                  known.map(Holiday::shortTh).orElse(""),
                  LONGEST)
              .hint(language.say("แสดงบนตู้และจอ", "Shown on kiosk and wall.")));
      var parts = List.of(Part.of("", "", fields.toArray(Field[]::new)));
      var path = PLACE.path() + "/" + day.map(LocalDate::toString).orElse("new");
      return known.isEmpty()
          ? Form.ofNew(path, Words.add(language), parts)
          : Form.of(path, Words.save(language), parts)
              .keys(List.of(Words.remove(language, path + "/remove")));
    }

    @Override
    public OfficeHours read(OfficeHours now, Typed typed) {
      var name = typed.needed("name", LONGEST);
      var days =
          day.map(it -> List.of(it))
              .orElseGet(
                  () ->
                      typed
                          .dates("days")
                          .map(
                              span ->
                                  span.first()
                                      .datesUntil(span.last().plusDays(1))
                                      .limit(MOST_DAYS + 1L)
                                      .toList())
                          .orElse(List.of()));
      if (days.isEmpty()) {
        typed.wrong("days", "กรุณาใส่วันที่", "Please enter a day.");
      }
      if (days.size() > MOST_DAYS) {
        typed.wrong("days", "ใส่ได้ครั้งละไม่เกิน 31 วัน", "At most 31 days at a time.");
      }
      if (day.isEmpty()) {
        days.stream()
            .flatMap(it -> now.holidays().on(it).stream())
            .findFirst()
            .ifPresent(
                it ->
                    typed.wrong(
                        "days",
                        "%s เป็นวันหยุดอยู่แล้ว (%s)"
                            .formatted(ThaiDate.memo(it.date()), it.shortTh()),
                        "%s is a holiday already.".formatted(it.date())));
      }
      if (!typed.isRight()) {
        return now;
      }
      var all = new ArrayList<>(now.holidays().days());
      all.removeIf(it -> days.contains(it.date()));
      days.forEach(it -> all.add(new Holiday(it, name)));
      all.sort(Comparator.comparing(Holiday::date));
      return with(now, all);
    }
  }
}
