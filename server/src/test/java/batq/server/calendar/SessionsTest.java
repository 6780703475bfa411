package batq.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.server.calendar.PublishedHours.Digits;
import batq.thai.ThaiDate;
import batq.wire.Catalogue.Interval;
import batq.wire.ServiceId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sessions with their own days, their order, their last ticket, and how they are published. */
class SessionsTest {
  private static final ServiceId TAX = new ServiceId("land_tax");
  private static final ServiceId BUILD = new ServiceId("build");
  private static final SessionServices EVERY = new SessionServices.Every();
  private static final List<DayOfWeek> WEEK =
      List.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Session DAY = Session.of(WEEK, "08:20", "08:30", "16:30", EVERY);
  private static final OfficeHours USUAL = OfficeHours.usual(List.of(TAX), Holidays.shipped());

  @Test
  void theKioskMayOpenEarlierOnOneWeekday() {
    var calendar = new Calendar(hours(DAY.ticketsFromOn(DayOfWeek.MONDAY, "07:00")));

    assertThat(calendar.closedReason(TAX, at("2026-11-23T07:00"))).isEmpty();
    assertThat(calendar.closedReason(TAX, at("2026-11-24T08:00")))
        .contains(new Closed.BeforeOpening(at("2026-11-24T08:20")));
  }

  @Test
  void aNamedDateIsHeldEvenOnAHolidayAndOnlyThen() {
    var special = DAY.onlyOn(List.of(LocalDate.of(2026, 12, 5)));
    var calendar = new Calendar(hours(special));

    assertThat(calendar.closedReason(TAX, at("2026-12-05T10:00"))).isEmpty();
    assertThat(calendar.closedReason(TAX, at("2026-12-04T10:00")))
        .contains(new Closed.NotToday(Optional.of(at("2026-12-05T08:20"))));
  }

  @Test
  void anEarlierLastTicketIsOfItsServiceAlone() {
    var calendar = new Calendar(USUAL.withLastTickets(List.of(last(BUILD, "16:00"))));

    assertThat(calendar.open(List.of(BUILD), MONDAY, 1))
        .containsExactly(new Interval(at("2026-11-23T08:20"), at("2026-11-23T16:00")));
    assertThat(calendar.open(List.of(TAX), MONDAY, 1))
        .containsExactly(new Interval(at("2026-11-23T08:20"), at("2026-11-23T16:30")));
    assertThat(calendar.closedReason(BUILD, at("2026-11-23T16:00")))
        .contains(new Closed.AfterHours(Optional.of(at("2026-11-24T08:20"))));
  }

  @Test
  void aLastTicketBeforeTheSessionBeginsGivesNone() {
    var calendar = new Calendar(USUAL.withLastTickets(List.of(last(TAX, "08:00"))));

    assertThat(calendar.open(List.of(TAX), MONDAY, 7)).isEmpty();
  }

  @Test
  void hoursThatChangeOnADayAreKnownBefore() {
    var old = DAY.during(Term.ALWAYS.until(MONDAY));
    var longer =
        Session.of(WEEK, "07:20", "07:30", "17:30", EVERY)
            .during(new Term(Optional.of(MONDAY.plusDays(1)), Optional.empty()));
    var calendar = new Calendar(hours(old, longer));

    assertThat(calendar.open(List.of(TAX), MONDAY, 2))
        .containsExactly(
            new Interval(at("2026-11-23T08:20"), at("2026-11-23T16:30")),
            new Interval(at("2026-11-24T07:20"), at("2026-11-24T17:30")));
    assertThat(calendar.closedReason(TAX, at("2026-11-23T17:00")))
        .contains(new Closed.AfterHours(Optional.of(at("2026-11-24T07:20"))));
    assertThat(calendar.published(MONDAY).of(List.of(TAX), Digits.ARABIC))
        .contains("08.30 - 16.30");
    assertThat(calendar.published(MONDAY.plusDays(1)).of(List.of(TAX), Digits.ARABIC))
        .contains("07.30 - 17.30")
        .doesNotContain("08.30");
  }

  @Test
  void aSessionEndsAfterItBegins() {
    assertThatThrownBy(() -> new Term(Optional.of(MONDAY), Optional.of(MONDAY.minusDays(1))))
        .hasMessageContaining("2026-11-23");
  }

  @Test
  void theHoursAreSaidWithLunchSaturdayAndTheLastTicket() {
    var published =
        new Calendar(USUAL.withLastTickets(List.of(last(BUILD, "16:00")))).published(MONDAY);

    assertThat(published.of(List.of(TAX), Digits.THAI))
        .isEqualTo(
            "วันจันทร์ - วันศุกร์ เวลา ๐๘.๓๐ - ๑๖.๓๐ น. (ไม่หยุดพักกลางวัน)"
                + " วันเสาร์ เวลา ๐๙.๐๐ - ๑๒.๐๐ น.");
    assertThat(published.of(List.of(BUILD), Digits.ARABIC))
        .isEqualTo(
            "วันจันทร์ - วันศุกร์ เวลา 08.30 - 16.30 น. (ไม่หยุดพักกลางวัน) รับบัตรคิวถึงเวลา 16.00 น.");
  }

  @Test
  void whoRestsAtNoonDoesNotSayThatHeDoesNot() {
    var resting =
        hours(
            Session.of(WEEK, "08:20", "08:30", "12:00", EVERY),
            Session.of(WEEK, "13:00", "13:00", "16:30", EVERY));

    assertThat(new Calendar(resting).published(MONDAY).of(List.of(TAX), Digits.THAI))
        .isEqualTo("วันจันทร์ - วันศุกร์ เวลา ๐๘.๓๐ - ๑๒.๐๐ น. และ ๑๓.๐๐ - ๑๖.๓๐ น.");
  }

  @Test
  void theSentenceForToday() {
    var calendar = new Calendar(USUAL);
    var closed = calendar.closedReason(BUILD, at("2026-11-21T10:00")).orElseThrow();

    assertThat(
            ClosedSentence.of(closed, calendar.published(MONDAY).of(List.of(BUILD), Digits.THAI)))
        .isEqualTo(
            "วันนี้ไม่เปิดให้บริการเรื่องนี้ รับบัตรคิวได้วันจันทร์ที่ ๒๓ พฤศจิกายน ๒๕๖๙ เวลา ๐๘.๒๐ น."
                + " เปิดให้บริการวันจันทร์ - วันศุกร์ เวลา ๐๘.๓๐ - ๑๖.๓๐ น. (ไม่หยุดพักกลางวัน)");
  }

  @Test
  void anOrderIsQuotedAsItIsCited() {
    var order = new Order("123/2569", Optional.of(LocalDate.of(2026, 10, 1)));

    assertThat(order.inWords()).isEqualTo("คำสั่งที่ ๑๒๓/๒๕๖๙ ลงวันที่ ๑ ตุลาคม ๒๕๖๙");
    assertThatThrownBy(() -> new Order(" ", Optional.empty())).hasMessageContaining("number");
  }

  @Test
  void aLimitHoldsForAChoiceWhenEachOfItsServicesHasOne() {
    var limited = USUAL.withLimits(List.of(new DayLimit(TAX, 40), new DayLimit(BUILD, 5)));

    assertThat(USUAL.limit(List.of(TAX))).isEmpty();
    assertThat(limited.limit(List.of(TAX))).contains(40);
    assertThat(limited.limit(List.of(TAX, BUILD))).contains(45);
    assertThat(limited.limit(List.of(TAX, new ServiceId("repair")))).isEmpty();
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> DAY.ticketsFromOn(DayOfWeek.SATURDAY, "07:00"))
        .hasMessageContaining("SATURDAY");
    assertThatThrownBy(() -> DAY.ticketsFromOn(DayOfWeek.MONDAY, "09:00"))
        .hasMessageContaining("09:00");
    assertThatThrownBy(() -> USUAL.withLimits(List.of(new DayLimit(TAX, 0))))
        .hasMessageContaining("land_tax");
    assertThatThrownBy(() -> USUAL.withLastTickets(List.of(last(TAX, "15:00"), last(TAX, "16:00"))))
        .hasMessageContaining("land_tax");
  }

  private static LastTicket last(ServiceId service, String time) {
    return new LastTicket(service, ClockTime.parse(time));
  }

  private static OfficeHours hours(Session... sessions) {
    return new OfficeHours(List.of(sessions), Holidays.shipped());
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ThaiDate.ZONE).toInstant();
  }
}
