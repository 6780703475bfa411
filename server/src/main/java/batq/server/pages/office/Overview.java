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
        row(CounterPages.PLACE, count(catalogue.counters().size(), "ช่อง", "counter"), ""),
        row(DepartmentPages.PLACE, count(catalogue.departments().size(), "ส่วน", "department"), ""),
        row(
            ClassPages.PLACE,
            count(
                (int) catalogue.visitorClasses().stream().filter(it -> !it.hidden()).count(),
                "ประเภท",
                "kind"),
            ""),
        row(SessionPages.PLACE, count(hours.sessions().size(), "ช่วงเวลา", "session"), ""),
        row(
            HolidayPages.PLACE,
            count(hours.holidays().days().size(), "วันในตาราง", "day"),
            unknown.isEmpty()
                ? ""
                : say(
                    "ยังไม่มีวันหยุดของปี " + (unknown.getFirst().getValue() + 543),
                    "None yet for " + unknown.getFirst())),
        row(
            LimitPages.PLACE,
            say("ตั้งไว้ ", "")
                + count(hours.lastTickets().size() + hours.limits().size(), "รายการ", "rule"),
            ""),
        row(
            StaffPages.PLACE,
            count(
                (int) accounts.stream().filter(it -> !it.disabled()).count(),
                "คนใช้งานได้",
                "account"),
            ""),
        row(SettingsPages.MESSAGES, count(settings.messages().size(), "ข้อความ", "message"), ""),
        row(SettingsPages.SETTINGS, language.say(settings.nameTh(), settings.nameEn()), ""));
  }

  private String services() {
    var hidden = catalogue.services().stream().filter(Service::hidden).count();
    return count(catalogue.services().size(), "บริการ", "service")
        + (hidden == 0 ? "" : say(" ซ่อนอยู่ " + hidden, ", hidden " + hidden));
  }

  private String coming() {
    return catalogue.coming().isEmpty()
        ? ""
        : say("มีการเปลี่ยนแปลงรออยู่ ", "")
            + count(catalogue.coming().size(), "รายการ", "change")
            + say("", " to come");
  }

  private Listing.Row row(Sheets.Place place, String facts, String tag) {
    return new Listing.Row(place.path(), "", place.name(language), facts, tag);
  }

  private String count(int number, String th, String one) {
    return language.count(number, th, one);
  }

  private String say(String th, String en) {
    return language.say(th, en);
  }
}
