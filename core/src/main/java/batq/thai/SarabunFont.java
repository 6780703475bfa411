package batq.thai;

import java.io.ByteArrayInputStream;
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

  /**
   * As {@link #open}, with the weight as a family of its own.
   *
   * <p>JavaFX on Linux lays Thai out by Pango and looks the answer's font up by family: under the
   * family that all weights share it finds Regular and draws SemiBold and ExtraBold with it. All
   * weights must be loaded before the first text is laid out, for Pango does not look again.
   */
  public InputStream openAsOwnFamily() {
    try (var file = open()) {
      return new ByteArrayInputStream(FontNames.withOwnFamilyAlone(file.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("the font cannot be read: " + this.file, e);
    }
  }
}
