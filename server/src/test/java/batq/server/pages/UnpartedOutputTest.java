package batq.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a browser must not part stands in an element; nothing else of a page changes. */
class UnpartedOutputTest {
  @Test
  void aCompoundAndAFigureWithItsUnitAreKeptTogether() {
    assertThat(written("p", null, "กองการศึกษา รอ 15 นาที"))
        .contains("<bq-kept>", "การศึกษา", "15 นาที</bq-kept>")
        .startsWith("<bq-line>")
        .endsWith("</bq-line>");
    assertThat(Shown.in(written("p", null, "กองการศึกษา รอ 15 นาที")))
        .isEqualTo("กองการศึกษา รอ 15 นาที");
  }

  @Test
  void aWordThatTheDictionaryKnowsStandsAlone() {
    assertThat(written("p", null, "บ้าน")).isEqualTo("บ้าน");
  }

  @Test
  void attributesTitlesChoicesAndDrawnTextStayText() {
    assertThat(written("button", "aria-label", "รอ 15 นาที")).isEqualTo("รอ 15 นาที");
    for (var tag : new String[] {"title", "option", "textarea", "text"}) {
      assertThat(written(tag, null, "รอ 15 นาที")).as(tag).isEqualTo("รอ 15 นาที");
    }
  }

  @Test
  void whatIsTypedByPeopleIsEscapedAsBefore() {
    assertThat(written("p", null, "<b>การศึกษา</b> & \"15 นาที\""))
        .doesNotContain("<b>")
        .contains("&lt;b", "&amp;");
  }

  private static String written(String tag, @Nullable String attribute, String text) {
    var page = new StringOutput();
    var output = new UnpartedOutput(page);
    output.setContext(tag, attribute);
    output.writeUserContent(text);
    return page.toString();
  }
}
