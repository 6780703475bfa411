package batq.server.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.thai.DateSpan;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03, 2026-03-01, 2026-03-31, มีนาคม ๒๕๖๙",
    "2569Q1, 2025-10-01, 2025-12-31, ไตรมาสที่ ๑ ต.ค.๖๘ - ธ.ค.๖๘",
    "2569Q4, 2026-07-01, 2026-09-30, ไตรมาสที่ ๔ ก.ค.๖๙ - ก.ย.๖๙",
    "2569H1, 2025-10-01, 2026-03-31, รอบ ๖ เดือน ต.ค.๖๘ - มี.ค.๖๙",
    "2569H2, 2026-04-01, 2026-09-30, รอบ ๖ เดือน เม.ย.๖๙ - ก.ย.๖๙",
    "2569, 2025-10-01, 2026-09-30, รอบ ๑๒ เดือน ต.ค.๖๘ - ก.ย.๖๙",
  })
  void aPeriodIsReadByItsNameAndKeepsIt(
      String code, LocalDate first, LocalDate last, String label) {
    var period = Period.parse(code);

    assertThat(period.span()).isEqualTo(new DateSpan(first, last));
    assertThat(period.label()).isEqualTo(label);
    assertThat(period.code()).isEqualTo(code);
    assertThat(period.next().previous()).isEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026", "2026-13", "2026-3", "2569-03", "2569H3", "2569Q0", "มีนาคม"})
  void anythingElseIsToldTheForms(String text) {
    assertThatThrownBy(() -> Period.parse(text))
        .isInstanceOf(Period.NotAPeriod.class)
        .hasMessageContainingAll("2026-03", "2569H1", "2569Q1", "2569");
  }

  @Test
  void aDayThatHasNotComeIsNoWorkingDay() {
    var span = Period.parse("2026-03").span();

    assertThat(new WorkingDays(day -> false, LocalDate.of(2026, 3, 31)).count(span)).isEqualTo(22);
    assertThat(new WorkingDays(day -> false, LocalDate.of(2026, 3, 6)).count(span)).isEqualTo(5);
  }
}
