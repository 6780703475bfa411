package batq.kiosk.ticket;

/**
 * How this visitor wants to be shown things; forgotten when the next one begins.
 *
 * @param lowered the buttons stand low, for a visitor in a wheelchair
 */
public record Manner(Language language, boolean lowered) {
  /** How every visitor begins. */
  public static final Manner FIRST = new Manner(Language.THAI, false);

  Manner inOtherLanguage() {
    return new Manner(language.other(), lowered);
  }

  Manner lowered(boolean now) {
    return new Manner(language, now);
  }
}
