package batq.server.feedback;

/** A visitor's rating at the point of service, {@code 5} the best (domain.md §4.1). */
public record Rating(int score) {
  public static final int BEST = 5;

  public Rating {
    if (score < 1 || score > BEST) {
      throw new IllegalArgumentException("ratings are 1 to 5: " + score);
    }
  }
}
