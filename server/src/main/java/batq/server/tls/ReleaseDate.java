package batq.server.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;

/** When this program was released: no moment at which it runs can be earlier. */
final class ReleaseDate {
  static final Instant OF_THIS_BUILD = read();

  private ReleaseDate() {}

  private static Instant read() {
    var told = new Properties();
    try (var file = ReleaseDate.class.getResourceAsStream("release.properties")) {
      told.load(Objects.requireNonNull(file, "the build left out release.properties"));
      return Instant.parse(told.getProperty("date"));
    } catch (IOException e) {
      throw new UncheckedIOException("reading release.properties", e);
    }
  }
}
