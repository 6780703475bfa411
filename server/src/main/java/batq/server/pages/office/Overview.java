package batq.server.pages.office;

import batq.server.calendar.OfficeHours;
import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.Service;
import batq.server.office.OfficeSettings;
import batq.server.pages.Language;
import batq.server.staff.AccountView;
import java.time.Year;
import java.util.List;

/**
 * The sections of the office's page, each with its present state in a few words.
 *
 * @param unknown years that begin soon and of which no holiday is known
 */
record Overview(
    CatalogueData catalogue,
    OfficeHours hours,
    List<Year> unknown,
    OfficeSettings settings,
    List<AccountView> accounts,
    Language language) {

  List<Listing.Row> rows() {
    return List.of(
        row(ServicePages.PLACE, services(), coming()),
        row(CounterPages.PLACE, count(catalogue.counters().size(), "ช่อง", "counters"), ""),
        row(
            DepartmentPages.PLACE,
            count(catalogue.departments().size(), "ส่วน", "departments"),
            ""),
        row(
            ClassPages.PLACE,
            count(
                (int) catalogue.visitorClasses().stream().filter(it -> !it.hidden()).count(),
                "ประเภท",
                "classes"),
            ""),
        row(SessionPages.PLACE, count(hours.sessions().size(), "ช่วงเวลา", "sessions"), ""),
        row(
            HolidayPages.PLACE,
            count(hours.holidays().days().size(), "วันในตาราง", "days in the table"),
            unknown.isEmpty()
                ? ""
                : say(
                    "ยังไม่มีวันหยุดของปี " + (unknown.getFirst().getValue() + 543),
                    "None yet for " + unknown.getFirst())),
        row(
            LimitPages.PLACE,
            count(hours.lastTickets().size() + hours.limits().size(), "รายการที่ตั้งไว้", "set"),
            ""),
        row(
            StaffPages.PLACE,
            count(
                (int) accounts.stream().filter(it -> !it.disabled()).count(),
                "คนใช้งานได้",
                "may sign in"),
            ""),
        row(SettingsPages.MESSAGES, count(settings.messages().size(), "ข้อความ", "messages"), ""),
        row(SettingsPages.SETTINGS, language.say(settings.nameTh(), settings.nameEn()), ""));
  }

  private String services() {
    var hidden = catalogue.services().stream().filter(Service::hidden).count();
    return count(catalogue.services().size(), "บริการ", "services")
        + (hidden == 0 ? "" : say(" ซ่อนอยู่ " + hidden, ", hidden " + hidden));
  }

  private String coming() {
    return catalogue.coming().isEmpty()
        ? ""
        : say(
            "มีการเปลี่ยนแปลงรออยู่ %d รายการ".formatted(catalogue.coming().size()),
            "%d changes to come".formatted(catalogue.coming().size()));
  }

  private Listing.Row row(Sheets.Place place, String facts, String tag) {
    return new Listing.Row(place.path(), "", place.name(language), facts, tag);
  }

  private String count(int number, String th, String en) {
    return say(number + " " + th, number + " " + en);
  }

  private String say(String th, String en) {
    return language.say(th, en);
  }
}
