package batq.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import batq.thai.ThaiDate;
import batq.wire.Catalogue.Interval;
import batq.wire.ServiceId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarTest {
  private static final ServiceId TAX = new ServiceId("land_tax");
  private static final ServiceId REPAIR = new ServiceId("repair");
  private static final Calendar USUAL =
      new Calendar(OfficeHours.usual(List.of(TAX), Holidays.shipped()));

  @Test
  void theKioskOpensTenMinutesBeforeTheCounters() {
    assertThat(USUAL.closedReason(TAX, at("2026-11-23T08:19")))
        .contains(new Closed.BeforeOpening(at("2026-11-23T08:20")));
    assertThat(USUAL.closedReason(TAX, at("2026-11-23T08:20"))).isEmpty();
  }

  @Test
  void lunchIsOpenAndTheLastTicketIsAtClosing() {
    assertThat(USUAL.closedReason(TAX, at("2026-11-23T12:30"))).isEmpty();
    assertThat(USUAL.closedReason(TAX, at("2026-11-23T16:29"))).isEmpty();
    assertThat(USUAL.closedReason(TAX, at("2026-11-23T16:30")))
        .contains(new Closed.AfterHours(Optional.of(at("2026-11-24T08:20"))));
  }

  @Test
  void anOfficeThatRestsAtNoonSaysWhenItGoesOn() {
    var weekdays = List.of(DayOfWeek.MONDAY);
    var resting =
        calendar(
            Session.of(weekdays, "08:20", "08:30", "12:00", new SessionServices.Every()),
            Session.of(weekdays, "13:00", "13:00", "16:30", new SessionServices.Every()));

    assertThat(resting.closedReason(TAX, at("2026-11-23T12:00")))
        .contains(new Closed.Break(at("2026-11-23T13:00")));
    assertThat(resting.open(List.of(TAX), LocalDate.of(2026, 11, 23), 1)).hasSize(2);
  }

  @Test
  void aLunchSessionForOneServiceJoinsItsDay() {
    var weekdays = List.of(DayOfWeek.MONDAY);
    var lunchAtTax =
        calendar(
            Session.of(weekdays, "13:00", "13:00", "16:30", new SessionServices.Every()),
            Session.of(weekdays, "08:20", "08:30", "12:00", new SessionServices.Every()),
            Session.of(
                weekdays, "11:45", "12:00", "13:00", new SessionServices.Only(List.of(TAX))));

    assertThat(lunchAtTax.open(List.of(TAX), LocalDate.of(2026, 11, 23), 1))
        .containsExactly(new Interval(at("2026-11-23T08:20"), at("2026-11-23T16:30")));
    assertThat(lunchAtTax.open(List.of(REPAIR), LocalDate.of(2026, 11, 23), 1)).hasSize(2);
    assertThat(lunchAtTax.closedReason(List.of(REPAIR, TAX), at("2026-11-23T12:30"))).isEmpty();
  }

  @Test
  void aHolidaySaysItsShortNameAndTheNextOpening() {
    assertThat(USUAL.closedReason(TAX, at("2026-10-13T10:00")))
        .contains(
            new Closed.OnHoliday(
                new Holiday(LocalDate.of(2026, 10, 13), "วันนวมินทรมหาราช"),
                Optional.of(at("2026-10-14T08:20"))));
  }

  @Test
  void aSubstitutionDayIsAHolidayToo() {
    assertThat(USUAL.closedReason(TAX, at("2026-12-07T10:00")).map(ClosedSentence::of))
        .contains(
            "วันนี้หยุดราชการ (วันหยุดชดเชย)"
                + " รับบัตรคิวได้วันอังคารที่ ๘ ธันวาคม ๒๕๖๙ เวลา ๐๘.๒๐ น.");
  }

  @Test
  void theSaturdayDeskServesItsServicesAlone() {
    assertThat(USUAL.closedReason(TAX, at("2026-11-21T10:00"))).isEmpty();
    assertThat(USUAL.closedReason(REPAIR, at("2026-11-21T10:00")))
        .contains(new Closed.NotToday(Optional.of(at("2026-11-23T08:20"))));
  }

  @Test
  void aHolidayClosesTheSaturdayDesk() {
    assertThat(USUAL.closedReason(TAX, at("2026-12-05T10:00")))
        .map(Object::getClass)
        .isEqualTo(Optional.of(Closed.OnHoliday.class));
  }

  @Test
  void theLastDayOfTheYearLooksIntoTheNext() {
    assertThat(USUAL.closedReason(TAX, at("2026-12-31T10:00")).flatMap(Closed::opensAgain))
        .contains(at("2027-01-02T08:50"));
    assertThat(USUAL.closedReason(REPAIR, at("2026-12-31T10:00")).flatMap(Closed::opensAgain))
        .contains(at("2027-01-04T08:20"));
  }

  @Test
  void aYearWithoutHolidaysIsAWarningBeforeItBegins() {
    assertThat(USUAL.yearsWithoutHolidays(LocalDate.of(2027, 12, 18))).isEmpty();
    assertThat(USUAL.yearsWithoutHolidays(LocalDate.of(2027, 12, 19)))
        .containsExactly(Year.of(2028));
  }

  @Test
  void whereNothingOpensWithinFourteenDaysStaffAreNamed() {
    var never =
        calendar(
            Session.of(
                List.of(DayOfWeek.MONDAY),
                "08:20",
                "08:30",
                "16:30",
                new SessionServices.Only(List.of(REPAIR))));

    assertThat(never.closedReason(TAX, at("2026-11-23T10:00")))
        .contains(new Closed.NotToday(Optional.empty()));
    assertThat(ClosedSentence.of(new Closed.NotToday(Optional.empty())))
        .endsWith("กรุณาติดต่อเจ้าหน้าที่");
  }

  @Test
  void openAtAllHoursIsOneSpanOverHolidaysAndMidnight() {
    var always = new Calendar(OfficeHours.always(Holidays.shipped()));

    assertThat(always.open(List.of(TAX), LocalDate.of(2026, 12, 31), 14))
        .containsExactly(new Interval(at("2026-12-31T00:00"), at("2027-01-14T00:00")));
    assertThat(always.closedReason(TAX, at("2027-01-01T23:59"))).isEmpty();
  }

  @Test
  void everyReasonHasItsSentence() {
    var opens = at("2026-11-23T08:20");

    assertThat(ClosedSentence.of(new Closed.BeforeOpening(opens)))
        .isEqualTo("เริ่มรับบัตรคิวเวลา ๐๘.๒๐ น.");
    assertThat(ClosedSentence.of(new Closed.Break(opens))).contains("พักให้บริการ", "๐๘.๒๐ น.");
    assertThat(ClosedSentence.of(new Closed.AfterHours(Optional.of(opens))))
        .isEqualTo(
            "วันนี้งดแจกบัตรคิวแล้ว รับบัตรคิวได้วันจันทร์ที่ ๒๓ พฤศจิกายน ๒๕๖๙ เวลา ๐๘.๒๐ น.");
  }

  private static Calendar calendar(Session... sessions) {
    return new Calendar(new OfficeHours(List.of(sessions), Holidays.shipped()));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ThaiDate.ZONE).toInstant();
  }
}
