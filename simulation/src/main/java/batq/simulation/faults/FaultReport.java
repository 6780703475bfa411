package batq.simulation.faults;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What a fault program found.
 *
 * @param figures by name, in the order in which they are told
 * @param broken one sentence for each promise that did not hold; empty when all did
 */
public record FaultReport(SequencedMap<String, Number> figures, List<String> broken) {
  private static final int MOST_TOLD = 5;

  public FaultReport {
    figures =
        java.util.Collections.unmodifiableSequencedMap(new java.util.LinkedHashMap<>(figures));
    broken = List.copyOf(broken);
  }

  /** How many of the breaches are of a kind, as {@code lost}. */
  public long broken(String kind) {
    return broken.stream().filter(it -> it.startsWith(kind + ":")).count();
  }

  /** For a person: figures on one line, then what broke. */
  public String inWords() {
    var words = new StringBuilder();
    for (Map.Entry<String, Number> figure : figures.entrySet()) {
      words.append(words.isEmpty() ? "" : " · ");
      words.append(figure.getKey()).append(' ').append(plain(figure.getValue()));
    }
    words.append(" · broken ").append(broken.size());
    broken.stream().limit(MOST_TOLD).forEach(it -> words.append("\n  ").append(it));
    return words.toString();
  }

  private static String plain(Number number) {
    return number instanceof Double it
        ? String.format(java.util.Locale.ROOT, "%.1f", it)
        : number.toString();
  }
}
