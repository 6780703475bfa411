package batq.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class ThaiDateTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 11);

  @Test
  void kioskWallAndTicketNameTheWeekday() {
    assertThat(ThaiDate.weekdayDateArabic(DAY)).isEqualTo("วันพุธที่ 11 มีนาคม 2569");
    assertThat(ThaiDate.weekdayDate(DAY)).isEqualTo("วันพุธที่ ๑๑ มีนาคม ๒๕๖๙");
    assertThat(ThaiDate.weekdayBriefArabic(DAY)).isEqualTo("วันพุธที่ 11 มี.ค. 2569");
  }

  @Test
  void timesHaveAPointAndEndInNoNu() {
    assertThat(ThaiDate.timeArabic(LocalTime.of(9, 42))).isEqualTo("09.42 น.");
    assertThat(ThaiDate.time(LocalTime.of(9, 5))).isEqualTo("๐๙.๐๕ น.");
    assertThat(ThaiDate.hours(LocalTime.of(8, 30), LocalTime.of(16, 30)))
        .isEqualTo("๐๘.๓๐ - ๑๖.๓๐ น.");
  }

  @Test
  void theNewYearOfTheBuddhistEraBeginsInJanuary() {
    assertThat(ThaiDate.memo(LocalDate.of(2026, 12, 31))).endsWith("๒๕๖๙");
    assertThat(ThaiDate.memo(LocalDate.of(2027, 1, 1))).endsWith("๒๕๗๐");
  }
}
