package batq.server.feedback;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How many gave which rating.
 *
 * @param counts of the ratings 1 to 5, in that order
 */
public record Satisfaction(List<Integer> counts) {
  public static final Satisfaction NONE = new Satisfaction(List.of(0, 0, 0, 0, 0));

  public Satisfaction {
    if (counts.size() != Rating.BEST || counts.stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("five counts of ratings: " + counts);
    }
    counts = List.copyOf(counts);
  }

  public int count(Rating rating) {
    return counts.get(rating.score() - 1);
  }

  public int count() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  /** Empty when nobody rated. */
  public Optional<Double> mean() {
    return count() == 0 ? Optional.empty() : Optional.of((double) sum() / count());
  }

  /** The mean as printed, {@code 4.52}; {@code -} when nobody rated. */
  public String meanText() {
    return text(BigDecimal.valueOf(sum()), count());
  }

  /** Of the best possible mean, from the unrounded one (practice.md D2): {@code 90.34}. */
  public String percentText() {
    return text(BigDecimal.valueOf(sum()).multiply(BigDecimal.valueOf(20)), count());
  }

  public Optional<SatisfactionBand> band() {
    return count() == 0
        ? Optional.empty()
        : Optional.of(
            SatisfactionBand.of(
                BigDecimal.valueOf(sum())
                    .divide(BigDecimal.valueOf(count()), MathContext.DECIMAL64)));
  }

  public Satisfaction plus(Satisfaction other) {
    return new Satisfaction(
        java.util.stream.IntStream.range(0, Rating.BEST)
            .mapToObj(i -> counts.get(i) + other.counts.get(i))
            .toList());
  }

  private long sum() {
    var sum = 0L;
    for (var i = 0; i < Rating.BEST; i++) {
      sum += (long) counts.get(i) * (i + 1);
    }
    return sum;
  }

  private static String text(BigDecimal sum, int count) {
    return count == 0
        ? "-"
        : sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP).toPlainString();
  }
}
