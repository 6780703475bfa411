package batq.server.pages.why;

import batq.look.SeriesMark;
import java.time.Instant;
import java.util.List;

/**
 * A number's story.
 *
 * @param at when it was told
 * @param sentences in plain Thai
 * @param before who was called earlier at the counters that serve it, in that order
 */
public record WhyView(
    String number, SeriesMark mark, Instant at, List<String> sentences, List<Before> before) {
  public WhyView {
    sentences = List.copyOf(sentences);
    before = List.copyOf(before);
  }

  /** One that was called earlier, and by which rule or reason. */
  public record Before(Instant at, String number, SeriesMark mark, int counter, String why) {}
}
