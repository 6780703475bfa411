package batq.server.office;

/** Between what a setting lies, and what it is unless the office sets it. */
public record Bound(int least, int usual, int most) {
  void check(int value, String name) {
    if (value < least || value > most) {
      throw new IllegalArgumentException("%s is %d to %d: %d".formatted(name, least, most, value));
    }
  }
}
