package batq.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class VectorTest {
  @TestFactory
  Stream<DynamicTest> digitsGoBothWays() {
    return Vectors.each(
        "thai_digits",
        vector -> {
          assertThat(ThaiDigits.toThai(text(vector, "arabic"))).isEqualTo(text(vector, "thai"));
          assertThat(ThaiDigits.toArabic(text(vector, "thai"))).isEqualTo(text(vector, "arabic"));
        });
  }

  @TestFactory
  Stream<DynamicTest> datesAreWrittenAsTheOfficeWritesThem() {
    return Vectors.each(
        "dates",
        vector -> {
          var date = LocalDate.parse(text(vector, "iso"));
          assertThat(ThaiDate.memo(date)).isEqualTo(text(vector, "memo"));
          assertThat(ThaiDate.full(date)).isEqualTo(text(vector, "long"));
          assertThat(ThaiDate.brief(date)).isEqualTo(text(vector, "short"));
          assertThat(ThaiDate.briefArabic(date)).isEqualTo(text(vector, "short_arabic"));
          assertThat(ThaiDate.numeric(date)).isEqualTo(text(vector, "numeric"));
          assertThat(FiscalYear.of(date).buddhistYear())
              .isEqualTo(vector.get("fiscal_year").intValue());
          assertThat(FiscalYear.quarterOf(date)).isEqualTo(vector.get("fiscal_quarter").intValue());
          assertThat(FiscalYear.halfOf(date)).isEqualTo(vector.get("half").intValue());
        });
  }

  @TestFactory
  Stream<DynamicTest> fiscalPeriodsBeginInOctober() {
    return Vectors.each(
        "fiscal_periods",
        vector -> {
          var year = new FiscalYear(vector.get("fiscal_year").intValue());
          assertThat(year.wholeYear()).isEqualTo(span(vector, "year"));
          for (var half = 1; half <= 2; half++) {
            assertThat(year.half(half)).isEqualTo(span(vector, "half" + half));
          }
          for (var quarter = 1; quarter <= 4; quarter++) {
            assertThat(year.quarter(quarter)).isEqualTo(span(vector, "q" + quarter));
          }
          assertThat(year.yearText()).isEqualTo(text(vector, "text_year"));
          assertThat(year.halfText(1)).isEqualTo(text(vector, "text_half"));
        });
  }

  @TestFactory
  Stream<DynamicTest> numbersAreReadAsWords() {
    return Vectors.each(
        "number_words",
        vector ->
            assertThat(NumberWords.thai(vector.get("n").longValue()))
                .isEqualTo(text(vector, "th")));
  }

  @TestFactory
  Stream<DynamicTest> ticketsAreSpelledSignBySign() {
    return Vectors.each(
        "ticket_spelling",
        vector ->
            assertThat(TicketSpelling.thai(text(vector, "ticket")))
                .isEqualTo(text(vector, "spoken")));
  }

  @TestFactory
  Stream<DynamicTest> callsInviteTheNumberToItsCounter() {
    return Vectors.each(
        "calls",
        vector -> {
          var ticket = text(vector, "ticket");
          var counter = vector.get("counter").intValue();
          assertThat(CallPhrase.FIRST.thai(ticket, counter)).isEqualTo(text(vector, "th"));
          assertThat(CallPhrase.FIRST.english(ticket, counter)).isEqualTo(text(vector, "en"));
        });
  }

  @TestFactory
  Stream<DynamicTest> datesOfEveryFormAreRead() {
    return Vectors.each(
        "parse_dates",
        vector ->
            assertThat(WrittenDate.span(text(vector, "text")))
                .contains(
                    new DateSpan(
                        LocalDate.parse(text(vector, "start")),
                        LocalDate.parse(text(vector, "end")))));
  }

  private static DateSpan span(JsonNode vector, String field) {
    var days = vector.get(field);
    return new DateSpan(
        LocalDate.parse(days.get(0).stringValue()), LocalDate.parse(days.get(1).stringValue()));
  }

  private static String text(JsonNode vector, String field) {
    return vector.get(field).stringValue();
  }
}
