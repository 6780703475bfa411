package batq.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What is typed never stands in an address, where histories and logs keep it: if a script is late
 * or broken the browser sends a form itself, and without a method it would send it that way.
 */
class FormsInTemplatesTest {
  private static final Pattern FORM = Pattern.compile("<form\\b[^>]*");

  @Test
  void everyFormIsPostedUnlessItOnlySearches() throws IOException {
    List<String> forms;
    try (var templates = Files.walk(Path.of("src/main/jte"))) {
      forms =
          templates
              .filter(it -> it.toString().endsWith(".jte"))
              .flatMap(it -> formsIn(it).stream())
              .toList();
    }
    assertThat(forms).hasSizeGreaterThan(10);
    assertThat(forms)
        .allMatch(
            it ->
                it.contains(" method=\"post\"")
                    || it.contains(" method=\"get\"") && it.contains(" role=\"search\""));
  }

  private static List<String> formsIn(Path template) {
    try {
      var found = new ArrayList<String>();
      var forms = FORM.matcher(Files.readString(template));
      while (forms.find()) {
        found.add(forms.group());
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
