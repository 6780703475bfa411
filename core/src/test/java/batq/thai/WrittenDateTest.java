package batq.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "๒๓ พ.ย. ๖๙",
        "23 พย 2569",
        "23พฤศจิกายน2569",
        "วันจันทร์ที่ ๒๓ พฤศจิกายน พ.ศ. ๒๕๖๙",
        "วันที่ 23 พ.ย. พศ 69",
        "23/11/2569",
        "๒๓-๑๑-๖๙",
        "23.11.2569",
        "2026-11-23",
        "2569-11-23T08:30",
        "23 November 2026",
        "23 nov 2569",
        "  ๒๓\u00a0พ.ย.\u00a0๒๕๖๙ ",
        "23 พ.ย. ค.ศ. 2026"
      })
  void oneDayInManyHands(String text) {
    assertThat(WrittenDate.day(text)).contains(LocalDate.of(2026, 11, 23));
  }

  @ParameterizedTest
  @CsvSource({
    "13 - 15 เม.ย. 2570, 2027-04-13, 2027-04-15",
    "๑๓ เม.ย. ถึง ๑๕ เม.ย. ๗๐, 2027-04-13, 2027-04-15",
    "13/4/2570-15/4/2570, 2027-04-13, 2027-04-15",
    "2027-04-13 - 2027-04-15, 2027-04-13, 2027-04-15",
    "ก.พ. 2571, 2028-02-01, 2028-02-29",
    "29 ธ.ค. 69 — 2 ม.ค. 70, 2026-12-29, 2027-01-02"
  })
  void daysThatFollowEachOther(String text, LocalDate from, LocalDate until) {
    assertThat(WrittenDate.span(text)).contains(new DateSpan(from, until));
    assertThat(WrittenDate.day(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "23",
        "23 พ.ย.",
        "30 กุมภาพันธ์ 2569",
        "29 ก.พ. 2570",
        "0 พ.ย. 2569",
        "32/1/2569",
        "1/13/2569",
        "15 พ.ย. 1543",
        "15 พ.ย. 569",
        "15 เม.ย. 2570 - 13 เม.ย. 2570",
        "<b>23 พ.ย. 2569</b>",
        "23 ค.พ. 2569",
        "99999999999/11/2569",
        "พรุ่งนี้"
      })
  void whatIsNoDateIsNotGuessed(String text) {
    assertThat(WrittenDate.span(text)).isEmpty();
  }

  @Test
  void aPageOfLettersIsNoDate() {
    assertThat(WrittenDate.span("1 ".repeat(10_000))).isEmpty();
  }

  @Test
  void whatTheOfficeWritesIsReadAgain() {
    for (var date = LocalDate.of(2024, 1, 1); date.getYear() < 2029; date = date.plusDays(1)) {
      assertThat(WrittenDate.day(ThaiDate.memo(date))).contains(date);
      assertThat(WrittenDate.day(ThaiDate.full(date))).contains(date);
      assertThat(WrittenDate.day(ThaiDate.brief(date))).contains(date);
      assertThat(WrittenDate.day(ThaiDate.numeric(date))).contains(date);
      assertThat(WrittenDate.day(ThaiDate.weekdayDate(date))).contains(date);
    }
  }
}
