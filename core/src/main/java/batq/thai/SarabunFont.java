package batq.thai;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The five weights of Sarabun (SIL Open Font License 1.1) that are shipped, as streams of a
 * TrueType file.
 */
public enum SarabunFont {
  REGULAR(400, "Sarabun_400Regular"),
  MEDIUM(500, "Sarabun_500Medium"),
  SEMI_BOLD(600, "Sarabun_600SemiBold"),
  BOLD(700, "Sarabun_700Bold"),
  EXTRA_BOLD(800, "Sarabun_800ExtraBold");

  private final int weight;
  private final String file;

  SarabunFont(int weight, String file) {
    this.weight = weight;
    this.file = file + ".ttf";
  }

  /** The weight as CSS counts it. */
  public int weight() {
    return weight;
  }

  /** A new stream, to be closed by the caller. */
  public InputStream open() {
    var stream = SarabunFont.class.getResourceAsStream(file);
    if (stream == null) {
      throw new UncheckedIOException(new IOException("the font is not in the program: " + file));
    }
    return stream;
  }
}
