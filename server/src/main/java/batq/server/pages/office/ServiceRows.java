package batq.server.pages.office;

import batq.server.catalogue.Bilingual;
import batq.server.catalogue.ServiceStep;
import batq.server.pages.form.Typed;
import batq.wire.Catalogue.Document;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The steps and papers of a service's form; a row without Thai words is no row. */
record ServiceRows(Typed typed) {
  static final int MOST_STEPS = 10;
  static final int MOST_PAPERS = 12;
  static final int EMPTY_ROWS = 2;

  List<ServiceStep> steps() {
    return rows("step", MOST_STEPS)
        .filter(row -> !typed.text(row + ".th", ServiceParts.LONGEST).isEmpty())
        .map(
            row ->
                new ServiceStep(
                    words(row),
                    typed.perhapsNumber(row + ".minutes", 0, 480).orElse(0),
                    typed.text(row + ".who", ServiceParts.LONGEST)))
        .toList();
  }

  List<Document> documents() {
    return rows("paper", MOST_PAPERS)
        .filter(row -> !typed.text(row + ".th", ServiceParts.LONGEST).isEmpty())
        .map(
            row -> {
              var words = words(row);
              return new Document(words.th(), words.en(), typed.isChecked(row + ".required"));
            })
        .toList();
  }

  /** Words in both languages, of which the Thai ones must be there. */
  Bilingual bilingual(String name, int longest) {
    var th = Words.or(typed.needed(name + "Th", longest), "-");
    return new Bilingual(th, Words.or(typed.text(name + "En", longest), th));
  }

  private Bilingual words(String row) {
    var th = typed.text(row + ".th", ServiceParts.LONGEST);
    return new Bilingual(th, Words.or(typed.text(row + ".en", ServiceParts.LONGEST), th));
  }

  private static Stream<String> rows(String name, int most) {
    return IntStream.range(0, most).mapToObj(at -> name + "." + at);
  }
}
