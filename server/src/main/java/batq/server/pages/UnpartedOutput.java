package batq.server.pages;

import batq.thai.Unparted;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes each text of a page so that a browser breaks its lines where the paper's and the kiosk's
 * are broken: what no line may part stands in an element of its own that batq.css does not let
 * break.
 */
final class UnpartedOutput extends OwaspHtmlTemplateOutput {
  /** Where an element would be no element, or one too many: plain text goes there. */
  private static final Set<String> TEXT_ALONE =
      Set.of("title", "option", "textarea", "script", "style", "text", "desc");

  /** More signs than this may not fit beside a mark on a narrow telephone; they may break. */
  private static final int LONGEST = 24;

  /** The texts of all pages are some hundreds, with a day's names and figures some thousands. */
  private static final int REMEMBERED = 4096;

  private static final Map<String, String> KNOWN =
      Collections.synchronizedMap(
          new LinkedHashMap<>(256, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
              return size() > REMEMBERED;
            }
          });

  private final TemplateOutput page;
  private @Nullable String tag;
  private @Nullable String attribute;

  UnpartedOutput(TemplateOutput page) {
    super(page);
    this.page = page;
  }

  @Override
  public void setContext(@Nullable String tagName, @Nullable String attributeName) {
    tag = tagName;
    attribute = attributeName;
    super.setContext(tagName, attributeName);
  }

  @Override
  public void writeUserContent(@Nullable String text) {
    if (text != null && attribute == null && tag != null && isBroken(tag, text)) {
      page.writeContent(KNOWN.computeIfAbsent(text, UnpartedOutput::html));
    } else {
      super.writeUserContent(text);
    }
  }

  private static boolean isBroken(String tag, String text) {
    return !TEXT_ALONE.contains(tag) && text.chars().anyMatch(c -> c >= 'ก' && c <= '๛');
  }

  /** One element around the whole, for in a row of boxes each element and each text is a box. */
  private static String html(String text) {
    var html = new StringOutput();
    for (var piece : Unparted.of(text)) {
      var words = piece.text().stripTrailing();
      var isKept = piece.held() && words.length() <= LONGEST;
      html.writeContent(isKept ? "<bq-kept>" : "");
      Escape.htmlContent(words, html);
      html.writeContent(isKept ? "</bq-kept>" : "");
      html.writeContent(piece.text().substring(words.length()));
    }
    var written = html.toString();
    return written.contains("<bq-kept>") ? "<bq-line>" + written + "</bq-line>" : written;
  }
}
