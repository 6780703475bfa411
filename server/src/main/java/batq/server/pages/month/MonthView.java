package batq.server.pages.month;

import batq.look.SeriesMark;
import batq.server.feedback.SatisfactionBand;
import batq.server.pages.Shell;
import java.util.List;
import java.util.Optional;

/**
 * The month page as it is shown: every word and figure already in the page's language, every bar
 * already measured. Made by {@link MonthPage}.
 *
 * @param next empty for the month that runs
 * @param sentences that say the month; empty when nobody came
 * @param days the days' chart, wide for a desk and narrow for a telephone
 */
public record MonthView(
    Shell shell,
    String title,
    Link previous,
    Optional<Link> next,
    String asOf,
    Optional<NotWhole> notWhole,
    List<List<Phrase>> sentences,
    List<Figure> figures,
    List<DaysChart> days,
    List<String> busiestDays,
    String dailyMean,
    boolean outOfHours,
    List<HoursChart> hours,
    String servicesTitle,
    List<ServiceBar> services,
    boolean tied,
    String ratingsTitle,
    List<RatingBar> ratings,
    String ratedBy,
    List<String> notes,
    String nobody) {

  public boolean empty() {
    return sentences.isEmpty();
  }

  /** Another month, and its name for those who do not see the arrow. */
  public record Link(String path, String name) {}

  /**
   * The record behind the figures is not whole.
   *
   * @param detail for whoever mends it, in the words of the look through the record
   * @param acknowledge the key's word, while nobody who may has acknowledged it and the reader may
   */
  public record NotWhole(
      String title, String sentence, String detail, Optional<String> acknowledge) {}

  /** Some words of a sentence. */
  public record Phrase(String text, boolean strong) {}

  /**
   * One of the four figures.
   *
   * @param beside the month before; empty where there is none
   * @param change from it, in words
   */
  public record Figure(String label, String value, String unit, String beside, String change) {}

  /** One of the busiest services; {@code percent} of the longest bar. */
  public record ServiceBar(SeriesMark mark, String name, String count, double percent) {}

  /** One level of satisfaction. */
  public record RatingBar(SatisfactionBand band, String name, String count, double percent) {
    /** The face's icon. */
    public String face() {
      return "face-" + band.rating().score();
    }
  }
}
