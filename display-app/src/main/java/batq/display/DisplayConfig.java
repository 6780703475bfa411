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
 * @param tokenFile holds the device's token alone, as {@code batq device add} printed it; empty:
 *     the token of an earlier pairing in {@link #KEPT}, and before one the wall shows six digits
 * @param sound whether calls are sounded
 */
public record DisplayConfig(
    ServerAddress server,
    Optional<Path> tokenFile,
    boolean sound,
    WallRules rules,
    BoardScreen.Setting screen) {

  /** Where a wall that was paired keeps its token. */
  static final Path KEPT = Path.of("display.token");

  /** What is set when nothing is said. */
  static DisplayConfig byDefault() {
    return new DisplayConfig(
        ServerAddress.of(URI.create("http://127.0.0.1:8080")),
        Optional.empty(),
        true,
        WallRules.DEFAULT,
        new BoardScreen.Setting(false, true, 1, 1920, 1080, false, false, Optional.empty()));
  }
}
