package batq.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.wire.BadJson;
import batq.wire.ServiceId;
import batq.wire.WireJson;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An office that stored its hours with the first version is read by this one. */
class StoredHoursTest {
  private static final String OF_THE_FIRST_VERSION =
      """
      {"sessions":[
        {"weekdays":["MONDAY"],"ticketsFrom":"08:20","from":"08:30","until":"16:30",
         "services":{"kind":"every"},"onHolidays":false,"orderNumber":"","officers":""},
        {"weekdays":["SATURDAY"],"ticketsFrom":"08:50","from":"09:00","until":"12:00",
         "services":{"kind":"only","services":["land_tax"]},"onHolidays":true,
         "orderNumber":"๑๒๓/๒๕๖๙","officers":"นางสาวหนึ่ง, นายสอง"}],
       "holidays":[{"date":"2026-12-10","shortTh":"วันรัฐธรรมนูญ"}]}
      """;

  @Test
  void hoursOfTheFirstVersionAreReadWhole() {
    var hours = WireJson.read(StoredHours.newest(OF_THE_FIRST_VERSION), OfficeHours.class);

    assertThat(hours.sessions())
        .containsExactly(
            Session.of(
                List.of(DayOfWeek.MONDAY), "08:20", "08:30", "16:30", new SessionServices.Every()),
            new Session(
                List.of(DayOfWeek.SATURDAY),
                List.of(),
                ClockTime.parse("08:50"),
                Map.of(),
                ClockTime.parse("09:00"),
                ClockTime.parse("12:00"),
                new SessionServices.Only(List.of(new ServiceId("land_tax"))),
                true,
                Optional.of(new Order("๑๒๓/๒๕๖๙", Optional.empty())),
                List.of("นางสาวหนึ่ง", "นายสอง"),
                Term.ALWAYS));
    assertThat(hours.lastTickets()).isEmpty();
    assertThat(hours.limits()).isEmpty();
    assertThat(hours.holidays().on(LocalDate.of(2026, 12, 10))).isPresent();
  }

  @Test
  void todaysHoursAreLeftAsTheyAre() {
    var saturday =
        Session.of(
                List.of(DayOfWeek.SATURDAY), "08:50", "09:00", "12:00", new SessionServices.Every())
            .ticketsFromOn(DayOfWeek.SATURDAY, "07:00")
            .by(new Order("9/2569", Optional.of(LocalDate.of(2026, 10, 1))), List.of("นายสอง"))
            .during(Term.ALWAYS.until(LocalDate.of(2026, 12, 31)));
    var hours =
        new OfficeHours(List.of(saturday), Holidays.shipped())
            .withLimits(List.of(new DayLimit(new ServiceId("info"), 3)))
            .withLastTickets(
                List.of(new LastTicket(new ServiceId("info"), ClockTime.parse("11:00"))));

    assertThat(WireJson.read(StoredHours.newest(WireJson.write(hours)), OfficeHours.class))
        .isEqualTo(hours);
  }

  /** The control: without the step the strict reader refuses what is missing. */
  @Test
  void withoutBeingBroughtUpTheyAreRefused() {
    assertThatThrownBy(() -> WireJson.read(OF_THE_FIRST_VERSION, OfficeHours.class))
        .isInstanceOf(BadJson.class);
  }

  @Test
  void aStrangeFieldIsStillRefused() {
    var strange = OF_THE_FIRST_VERSION.replace("\"onHolidays\":false", "\"on\":false");

    assertThatThrownBy(() -> WireJson.read(StoredHours.newest(strange), OfficeHours.class))
        .isInstanceOf(BadJson.class);
  }
}
