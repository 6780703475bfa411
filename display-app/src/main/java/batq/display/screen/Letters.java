package batq.display.screen;

import static java.lang.Character.UnicodeScript.THAI;

import batq.thai.SarabunFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Words and numbers in Sarabun, placed by their baseline. */
final class Letters {
  /** How much of a digit's size stands above the baseline. */
  static final double DIGIT = 0.70;

  /** From the middle of a line of Thai words down to its baseline, of the size. */
  private static final double WORDS_DOWN = 0.418;

  private Letters() {}

  /** Makes the shipped weights known; once, before anything is painted. */
  static void load() {
    for (var weight : SarabunFont.values()) {
      try (var stream = weight.open()) {
        if (Font.loadFont(stream, 10) == null) {
          throw new IllegalStateException("JavaFX cannot read the font " + weight);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Words whose line has its middle at {@code middle}. */
  static Text words(
      String words, SarabunFont weight, double size, double x, double middle, String... styles) {
    return at(words, weight, size, x, middle + WORDS_DOWN * size, styles);
  }

  /** A number whose digits have their middle at {@code middle}. */
  static Text digits(
      String digits, SarabunFont weight, double size, double x, double middle, String... styles) {
    return at(digits, weight, size, x, middle + DIGIT * size / 2, styles);
  }

  static double width(String words, SarabunFont weight, double size) {
    var text = new Text(words);
    text.setFont(font(words, weight, size));
    return text.getLayoutBounds().getWidth();
  }

  /** The size, or what of it is needed for the words to fit into the width. */
  static double fitting(String words, SarabunFont weight, double size, double width) {
    return size * Math.min(1, width / Math.max(1, width(words, weight, size)));
  }

  /** The same words ending at {@code right}. */
  static Text endingAt(double right, Text text) {
    text.setX(right - text.getLayoutBounds().getWidth());
    return text;
  }

  /** The same words with their middle at {@code centre}. */
  static Text centredAt(double centre, Text text) {
    text.setX(centre - text.getLayoutBounds().getWidth() / 2);
    return text;
  }

  /** Where words end. */
  static double end(Text text) {
    return text.getX() + text.getLayoutBounds().getWidth();
  }

  private static Text at(
      String words, SarabunFont weight, double size, double x, double baseline, String... styles) {
    var text = new Text(x, baseline, words);
    text.setFont(font(words, weight, size));
    text.getStyleClass().addAll(styles);
    return text;
  }

  private static Font font(String words, SarabunFont weight, double size) {
    return new Font(
        switch (hasThai(words) ? plainOrBold(weight) : weight) {
          case REGULAR -> "Sarabun Regular";
          case MEDIUM -> "Sarabun Medium";
          case SEMI_BOLD -> "Sarabun SemiBold";
          case BOLD -> "Sarabun Bold";
          case EXTRA_BOLD -> "Sarabun ExtraBold";
        },
        size);
  }

  /**
   * Thai is laid out by Pango, which finds of a loaded family only its regular and bold faces; any
   * other weight would come out regular (JavaFX 26.0.2 on Linux).
   */
  private static SarabunFont plainOrBold(SarabunFont weight) {
    return switch (weight) {
      case REGULAR, MEDIUM -> SarabunFont.REGULAR;
      case SEMI_BOLD, BOLD, EXTRA_BOLD -> SarabunFont.BOLD;
    };
  }

  private static boolean hasThai(String words) {
    return words.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == THAI);
  }
}
