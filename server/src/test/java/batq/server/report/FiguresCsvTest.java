package batq.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.statistics.Period;
import batq.server.statistics.PeriodFigures;
import batq.server.statistics.SampleYear;
import batq.server.statistics.Visit;
import batq.wire.Channel;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresCsvTest {
  private static final Visit VISIT =
      new Visit(
          LocalDate.of(2026, 3, 2),
          new ServiceId("water_bill"),
          "finance",
          new Series("3"),
          Duration.ofMinutes(5),
          VisitorClass.GENERAL,
          Channel.KIOSK,
          Instant.parse("2026-03-02T02:00:00Z"),
          new Visit.Left());

  @Test
  void theFileBeginsWithTheMarkThatSpreadsheetsKnow() {
    assertThat(csv(true)).startsWith("\uFEFFperiod,table,item,");
  }

  @Test
  void aDateStandsTwiceInBothEras() {
    assertThat(csv(false)).contains("2026-03,by_date,,,2026-03-02,02/03/2569,issued,1,ราย,");
  }

  @Test
  void sampleDataSayItInEveryLine() {
    assertThat(csv(true).lines().skip(1)).allMatch(line -> line.endsWith(",ข้อมูลตัวอย่าง"));
    assertThat(csv(false)).doesNotContain("ข้อมูลตัวอย่าง");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@name", "\t=1+1", "\r=1+1", "=1\n+1"})
  void wordsThatLookLikeAFormulaStayWords(String words) {
    assertThat(FiguresCsv.plain(words)).isEqualTo("'" + words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ชำระค่าน้ำประปา", "a=1", "'=1"})
  void otherWordsStayAsTheyAre(String words) {
    assertThat(FiguresCsv.plain(words)).isEqualTo(words);
  }

  @Test
  void noCellOfTheFileIsAFormula() {
    var formula = "=cmd|' /C calc'!A0";
    var visit =
        new Visit(
            VISIT.day(),
            new ServiceId("water_bill"),
            formula,
            new Series("3"),
            Duration.ofMinutes(5),
            VisitorClass.GENERAL,
            Channel.KIOSK,
            Instant.parse("2026-03-02T02:00:00Z"),
            new Visit.Left());
    var figures =
        PeriodFigures.of(
            Period.parse("2026-03"), List.of(visit), SampleYear.WORKING_DAYS, SampleYear.NAMES);
    assertThat(new ReportFile(figures, false).csv())
        .contains(",'" + formula + ",")
        .doesNotContain("," + formula);
  }

  @Test
  void whatNobodyWaitedForIsEmptyAndNullNotZero() {
    assertThat(csv(false)).contains("2026-03,total,,,,,wait_avg_s,,วินาที,");
    assertThat(new ReportFile(figures(), false).json()).contains("\"wait_avg_s\" : null");
  }

  private static String csv(boolean sample) {
    return new ReportFile(figures(), sample).csv();
  }

  private static PeriodFigures figures() {
    return PeriodFigures.of(
        Period.parse("2026-03"), List.of(VISIT), SampleYear.WORKING_DAYS, SampleYear.NAMES);
  }
}
