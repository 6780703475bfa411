package batq.kiosk.screen;

import batq.thai.SarabunFont;
import batq.thai.ThaiWrap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/**
 * Sets words in lines of a fixed height. Thai is broken by {@link ThaiWrap} with the real font's
 * widths, never by JavaFX; what is too long is set smaller, never cut.
 */
final class Lettering {
  /** No Thai sentence on the kiosk is smaller than this, no other word than {@link #LEAST}. */
  static final double LEAST_THAI = 28;

  static final double LEAST = 24;

  private static final Map<SarabunFont, String> NAMES = load();

  private static final int WIDTHS_KEPT = 20_000;

  private static final Map<Measured, Double> WIDTHS = new HashMap<>();

  /** A piece of words as it was measured. */
  private record Measured(String words, SarabunFont weight, double size) {}

  private Lettering() {}

  static Font font(Type type) {
    return Font.font(NAMES.get(type.weight()), type.size());
  }

  /** Laying out Thai is dear and the same words come again with every picture. */
  static double width(String words, Type type) {
    if (WIDTHS.size() > WIDTHS_KEPT) {
      WIDTHS.clear();
    }
    return WIDTHS.computeIfAbsent(
        new Measured(words, type.weight(), type.size()),
        measured -> {
          var text = new Text(words);
          text.setFont(font(type));
          return text.getLayoutBounds().getWidth();
        });
  }

  /** One line in a box of its own height. */
  static Region line(String words, Type type) {
    var text = new Text(words);
    text.setFont(font(type));
    text.getStyleClass().add(type.ink().fill());
    var box = new StackPane(text);
    box.setAlignment(Pos.CENTER_LEFT);
    var width = Math.ceil(text.getLayoutBounds().getWidth());
    fix(box, width, type.line());
    return box;
  }

  /** A number by itself, centred by its ink: digits have nothing below their line. */
  static Region number(String digits, Type type) {
    var text = new Text(digits);
    text.setFont(font(type));
    text.setBoundsType(TextBoundsType.VISUAL);
    text.getStyleClass().add(type.ink().fill());
    var box = new StackPane(text);
    fix(box, Math.ceil(width(digits, type)), type.line());
    return box;
  }

  /** Lines of at most {@code width}, at most {@code most} of them, smaller if need be. */
  static VBox block(String words, Type type, double width, int most, Pos alignment) {
    var fitting = fitting(words, type, width, most);
    var box = new VBox();
    box.setAlignment(alignment);
    for (var line : lines(words, fitting, width)) {
      box.getChildren().add(line(line, fitting));
    }
    box.setPrefWidth(width);
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setMaxWidth(width);
    return box;
  }

  /** The type, or a smaller one with which the words keep to their lines. */
  static Type fitting(String words, Type type, double width, int most) {
    var least = Math.min(type.size(), hasThai(words) ? LEAST_THAI : LEAST);
    var tried = type;
    while (tried.size() > least && !fits(words, tried, width, most)) {
      tried = tried.sized(Math.max(least, tried.size() - 1));
    }
    return tried;
  }

  static boolean fits(String words, Type type, double width, int most) {
    var lines = lines(words, type, width);
    return lines.size() <= most && lines.stream().allMatch(line -> width(line, type) <= width);
  }

  private static List<String> lines(String words, Type type, double width) {
    return ThaiWrap.balanced(words, width, line -> width(line, type));
  }

  static boolean hasThai(String words) {
    return words.chars().anyMatch(c -> c >= 0x0E01 && c <= 0x0E5B);
  }

  static void fix(Region box, double width, double height) {
    box.setMinSize(width, height);
    box.setPrefSize(width, height);
    box.setMaxSize(width, height);
  }

  private static Map<SarabunFont, String> load() {
    var names = new EnumMap<SarabunFont, String>(SarabunFont.class);
    for (var weight : SarabunFont.values()) {
      try (var file = weight.openAsOwnFamily()) {
        names.put(weight, Font.loadFont(file, 12).getName());
      } catch (IOException e) {
        throw new UncheckedIOException("the font cannot be read: " + weight, e);
      }
    }
    return names;
  }
}
