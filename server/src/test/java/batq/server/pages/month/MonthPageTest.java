package batq.server.pages.month;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.calendar.Holiday;
import batq.server.pages.Destination;
import batq.server.pages.Language;
import batq.server.pages.Shell;
import batq.server.pages.Shown;
import batq.server.pages.Templates;
import batq.server.statistics.Period;
import batq.server.statistics.PeriodFigures;
import batq.server.statistics.SampleYear;
import batq.server.statistics.StatisticsStore;
import batq.server.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthPageTest {
  private static final MonthPage PAGE =
      new MonthPage(
          new Templates(),
          SampleYear.WORKING_DAYS,
          day -> SampleYear.HOLIDAYS.on(day).map(Holiday::shortTh));

  @TempDir static Path folder;
  private static Database database;
  private static StatisticsStore statistics;

  @BeforeAll
  static void importTheYear() {
    database = SampleYear.office(folder.resolve("batq.db"));
    SampleYear.importInto(database, SampleYear.csv());
    statistics = new StatisticsStore(database);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void marchIsSaidInTwoSentences() {
    var view = view("2026-03", Language.TH);

    assertThat(text(view.sentences().getFirst()))
        .isEqualTo(
            "เดือนมีนาคม ๒๕๖๙ มีผู้มาใช้บริการ ๑,๔๐๔ ราย มากกว่าเดือนก่อน ๑๕๑ ราย"
                + " รอเฉลี่ย ๗.๐ นาที และพึงพอใจระดับ “มากที่สุด”");
    assertThat(text(view.sentences().get(1)))
        .isEqualTo(
            "เรื่องที่ควรดู: คนมากที่สุดช่วง ๐๙.๐๐ - ๑๑.๐๐ น. และมีผู้รอนานที่สุดถึง ๑๕๘.๕ นาที");
  }

  @Test
  void theMonthBeforeStandsBesideEachFigureInWords() {
    var beside =
        view("2026-03", Language.TH).figures().stream()
            .map(it -> it.beside() + " " + it.change())
            .toList();

    assertThat(beside.subList(0, 3))
        .containsExactly(
            "ก.พ. ๑,๒๕๓ ราย เพิ่ม ๑๕๑", "ก.พ. ๖.๓ นาที นานขึ้น ๐.๗", "ก.พ. ๘๘.๓๒ ลดลง ๒.๑๔");
    assertThat(beside.get(3)).isEqualTo("ก.พ. ๔.๕๑ เพิ่ม ๐.๐๑");
  }

  @Test
  void theFirstMonthIsComparedWithNothing() {
    var view = view("2025-10", Language.TH);

    assertThat(view.figures()).allMatch(figure -> figure.beside().isEmpty());
    assertThat(text(view.sentences().getFirst())).doesNotContain("เดือนก่อน");
  }

  @Test
  void allThreeBusiestDaysAreNamed() {
    var view = view("2026-03", Language.TH);

    assertThat(view.busiestDays())
        .containsExactly("มากที่สุดวันละ ๘๔ ราย มี ๓ วัน ได้แก่ วันที่ ๙ ๑๖ และ ๑๗");
    assertThat(view.days().getFirst().bars().stream().filter(bar -> !bar.value().isEmpty()))
        .hasSize(3);
    assertThat(view.tied()).isTrue();
  }

  @Test
  void aMonthWithoutVisitsSaysSo() {
    var html =
        PAGE.render(shell(Language.TH), figures("2026-10"), Optional.empty(), Optional.empty());

    assertThat(Shown.in(html))
        .contains("ไม่มีผู้มาใช้บริการในเดือนตุลาคม ๒๕๖๙")
        .doesNotContain("<dl");
  }

  @Test
  void aSampleFolderSaysSoOnThePage() {
    assertThat(Shown.in(html("2026-03", Language.TH)))
        .contains("<span class=\"sample\">ข้อมูลตัวอย่าง</span>");
  }

  @Test
  void theContentSecurityPolicyHasNothingToRefuse() {
    assertThat(html("2026-03", Language.TH))
        .doesNotContain("style=\"")
        .doesNotContain("<style")
        .doesNotContainPattern("\\son[a-z]+=");
  }

  @Test
  void englishIsOneLinkAwayAndHasNoThaiDigits() {
    assertThat(html("2026-03", Language.TH)).contains("href=\"?lang=en\"");
    assertThat(html("2026-03", Language.EN))
        .contains("<html lang=\"en\">", "March 2026", "1,404")
        .doesNotContainPattern("[๐-๙]");
  }

  /** Not a claim but a picture to look at: the page with its styles, as files side by side. */
  @Test
  void thePageCanBeLookedAt() throws IOException {
    var shown = Path.of("target", "pages");
    Files.createDirectories(shown);
    for (var language : Language.values()) {
      var file = shown.resolve("month-" + language.tag() + ".html");
      Files.writeString(file, html("2026-03", language).replace("\"/assets/", "\"assets/"));
    }
    Files.writeString(
        shown.resolve("month-nobody.html"),
        PAGE.render(shell(Language.TH), figures("2026-10"), Optional.empty(), Optional.empty())
            .replace("\"/assets/", "\"assets/"));

    assertThat(shown.resolve("month-th.html")).isNotEmptyFile();
  }

  private static String html(String period, Language language) {
    return PAGE.render(
        shell(language), figures(period), Optional.of(before(period)), Optional.empty());
  }

  private static MonthView view(String period, Language language) {
    return PAGE.view(
        shell(language), figures(period), Optional.of(before(period)), Optional.empty());
  }

  private static PeriodFigures figures(String period) {
    return statistics.figures(Period.parse(period), SampleYear.WORKING_DAYS, SampleYear.NAMES);
  }

  private static PeriodFigures before(String period) {
    var before = Period.parse(period).previous();
    return statistics.figures(before, SampleYear.WORKING_DAYS, SampleYear.NAMES);
  }

  private static Shell shell(Language language) {
    return new Shell(
        language,
        MonthWords.VISITORS.in(language),
        new Shell.OfficeName("เทศบาลตำบลตัวอย่าง", "Tambon Tua Yang Municipality"),
        true,
        "/month/2026-03",
        Optional.of(Destination.MONTH),
        List.of(Destination.COUNTER, Destination.MONTH),
        Optional.empty());
  }

  private static String text(List<MonthView.Phrase> sentence) {
    return sentence.stream().map(MonthView.Phrase::text).collect(Collectors.joining());
  }
}
