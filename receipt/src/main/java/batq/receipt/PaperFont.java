package batq.receipt;

import batq.thai.SarabunFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Sarabun as Java2D knows it. Shaping is Java2D's, which sets Thai marks rightly. */
final class PaperFont {
  private static final FontRenderContext DOTS = new FontRenderContext(null, false, true);
  private static final Map<SarabunFont, Font> LOADED = load();

  private PaperFont() {}

  static TextLayout shaped(String text, SarabunFont font, double size) {
    var sized = Objects.requireNonNull(LOADED.get(font)).deriveFont((float) size);
    return new TextLayout(text, sized, DOTS);
  }

  static double width(String text, TextStyle style) {
    return text.isEmpty() ? 0 : shaped(text, style.font(), style.sizeDots()).getAdvance();
  }

  private static Map<SarabunFont, Font> load() {
    var fonts = new EnumMap<SarabunFont, Font>(SarabunFont.class);
    for (var font : SarabunFont.values()) {
      try (var stream = font.open()) {
        fonts.put(font, Font.createFont(Font.TRUETYPE_FONT, stream));
      } catch (FontFormatException e) {
        throw new IllegalStateException("the shipped font is broken: " + font, e);
      } catch (IOException e) {
        throw new UncheckedIOException("the shipped font cannot be read: " + font, e);
      }
    }
    return fonts;
  }
}
