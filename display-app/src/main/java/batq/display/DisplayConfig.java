package batq.display;

import batq.client.ServerAddress;
import batq.display.board.WallRules;
import batq.display.screen.BoardScreen;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * All settings of a wall, each with a working default.
 *
 * @param server where it is, and by what this wall knows it
 * @param tokenFile holds the device's token alone, as {@code batq device add} printed it
 * @param sound whether calls are sounded
 */
public record DisplayConfig(
    ServerAddress server,
    Path tokenFile,
    boolean sound,
    WallRules rules,
    BoardScreen.Setting screen) {

  /** What is set when nothing is said. */
  static DisplayConfig byDefault() {
    return new DisplayConfig(
        ServerAddress.of(URI.create("http://127.0.0.1:8080")),
        Path.of("display.token"),
        true,
        WallRules.DEFAULT,
        new BoardScreen.Setting(false, true, 1, 1920, 1080, false, false, Optional.empty()));
  }
}
