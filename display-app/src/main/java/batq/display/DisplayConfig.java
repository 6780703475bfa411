package batq.display;

import batq.display.board.WallRules;
import batq.display.screen.BoardScreen;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * All settings of a wall, each with a working default.
 *
 * @param tokenFile holds the device's token alone, as {@code batq device add} printed it
 * @param sound whether calls are sounded
 */
public record DisplayConfig(
    URI server, Path tokenFile, boolean sound, WallRules rules, BoardScreen.Setting screen) {

  public DisplayConfig {
    if (!("http".equals(server.getScheme()) || "https".equals(server.getScheme()))) {
      throw new IllegalArgumentException("the server is an http or https address: " + server);
    }
  }

  /** What is set when nothing is said. */
  static DisplayConfig byDefault() {
    return new DisplayConfig(
        URI.create("http://127.0.0.1:8080"),
        Path.of("display.token"),
        true,
        WallRules.DEFAULT,
        new BoardScreen.Setting(false, true, 1, 1920, 1080, false, false, Optional.empty()));
  }
}
