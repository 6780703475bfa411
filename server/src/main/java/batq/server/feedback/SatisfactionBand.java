package batq.server.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** How a mean of ratings is read (domain.md §4.1), best first. */
public enum SatisfactionBand {
  HIGHEST(5, "มากที่สุด", "4.51"),
  HIGH(4, "มาก", "3.51"),
  MODERATE(3, "ปานกลาง", "2.51"),
  LOW(2, "น้อย", "1.51"),
  LOWEST(1, "น้อยที่สุด", "1.00");

  private final Rating rating;
  private final String word;
  private final BigDecimal from;

  SatisfactionBand(int score, String word, String from) {
    this.rating = new Rating(score);
    this.word = word;
    this.from = new BigDecimal(from);
  }

  /** The band of a mean, which is first rounded to the two places that are printed. */
  public static SatisfactionBand of(BigDecimal mean) {
    var printed = mean.setScale(2, RoundingMode.HALF_UP);
    return Arrays.stream(values())
        .filter(band -> printed.compareTo(band.from) >= 0)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a mean of ratings is 1 to 5: " + mean));
  }

  /** The single rating that carries the same word. */
  public Rating rating() {
    return rating;
  }

  /** As it is printed. */
  public String word() {
    return word;
  }
}
