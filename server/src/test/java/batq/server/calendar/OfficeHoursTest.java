package batq.server.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.wire.BadJson;
import batq.wire.ServiceId;
import batq.wire.WireJson;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeHoursTest {

  @Test
  void hoursAreTheSameAfterBeingStored() {
    var hours = OfficeHours.usual(List.of(new ServiceId("land_tax")), Holidays.shipped());

    assertThat(WireJson.read(WireJson.write(hours), OfficeHours.class)).isEqualTo(hours);
    assertThat(WireJson.write(hours)).contains("\"until\":\"16:30\"");
  }

  @Test
  void aDayMayEndAtMidnight() {
    assertThat(ClockTime.parse("24:00").on(LocalDate.of(2026, 11, 21)))
        .isEqualTo(ClockTime.parse("00:00").on(LocalDate.of(2026, 11, 22)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:01", "8:30", "08.30", "08:60", "๐๘:๓๐", ""})
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> ClockTime.parse(text)).hasMessageContaining(text);
  }

  @Test
  void aSessionThatEndsBeforeItBeginsIsRefused() {
    var monday = List.of(DayOfWeek.MONDAY);
    var every = new SessionServices.Every();

    assertThatThrownBy(() -> Session.of(monday, "08:20", "16:30", "08:30", every))
        .hasMessageContaining("16:30");
    assertThatThrownBy(() -> Session.of(monday, "08:40", "08:30", "16:30", every))
        .hasMessageContaining("08:40");
    assertThatThrownBy(() -> Session.of(List.of(), "08:20", "08:30", "16:30", every))
        .hasMessageContaining("day of the week");
  }

  @Test
  void aHolidayTwiceOrWithoutNameIsRefused() {
    var day = new Holiday(LocalDate.of(2026, 12, 10), "วันรัฐธรรมนูญ");

    assertThatThrownBy(() -> new Holidays(List.of(day, day))).hasMessageContaining("2026-12-10");
    assertThatThrownBy(() -> new Holiday(LocalDate.of(2026, 12, 10), " "))
        .hasMessageContaining("2026-12-10");
  }

  @Test
  void royalNamesAreShownShort() {
    assertThat(Holidays.shipped().on(LocalDate.of(2026, 8, 12)).map(Holiday::shortTh))
        .contains("วันแม่แห่งชาติ");
  }

  @Test
  void aHolidayFileWithAStrangeFieldIsRefused() {
    var file = "{\"holidays\":[{\"date\":\"2026-12-10\",\"short_th\":\"ก\",\"free\":true}]}";

    assertThatThrownBy(() -> Holidays.read(file.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            BadJson.class, bad -> assertThat(bad.field()).isEqualTo("holidays[0].free"));
  }
}
