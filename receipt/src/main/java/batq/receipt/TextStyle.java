package batq.receipt;

import batq.thai.SarabunFont;

/**
 * Letters on thermal paper. Nothing is under 22 dots or lighter than 500, because thin strokes
 * break on thermal heads (LOOK.md, Paper).
 *
 * @param sizeDots the font size in dots
 */
public record TextStyle(int sizeDots, SarabunFont font) {
  private static final int SMALLEST_DOTS = 22;
  private static final int LIGHTEST = 500;

  public static final TextStyle OFFICE = new TextStyle(36, SarabunFont.BOLD);
  public static final TextStyle LABEL = new TextStyle(34, SarabunFont.BOLD);
  public static final TextStyle SERVICE = new TextStyle(36, SarabunFont.BOLD);
  public static final TextStyle FACT = new TextStyle(34, SarabunFont.BOLD);
  public static final TextStyle HEADING = new TextStyle(34, SarabunFont.BOLD);
  public static final TextStyle BODY = new TextStyle(26, SarabunFont.SEMI_BOLD);
  public static final TextStyle NOTE = new TextStyle(24, SarabunFont.MEDIUM);

  public TextStyle {
    if (sizeDots < SMALLEST_DOTS || font.weight() < LIGHTEST) {
      throw new IllegalArgumentException(
          "too fine for thermal paper: " + sizeDots + " dots, weight " + font.weight());
    }
  }
}
