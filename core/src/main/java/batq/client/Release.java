package batq.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which release of BatQ this program is. */
public final class Release {
  /** As {@code 0.1.0}. */
  public static final String VERSION = read();

  private Release() {}

  private static String read() {
    var told = new Properties();
    try (var file = Release.class.getResourceAsStream("release.properties")) {
      told.load(Objects.requireNonNull(file, "the build left out release.properties"));
      return told.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("reading release.properties", e);
    }
  }
}
