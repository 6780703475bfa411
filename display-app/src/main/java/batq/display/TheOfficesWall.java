package batq.display;

import batq.client.Pairing;
import batq.client.TokenFile;
import batq.display.board.DisplayState.Empty;
import batq.display.board.DisplayState.Heading;
import batq.display.board.DisplayState.Reason.NotPaired;
import batq.display.screen.BoardScreen;
import batq.wire.DeviceType;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Where the wall has its token from: the file that was named, an earlier pairing, or a new one. */
final class TheOfficesWall {
  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

  private TheOfficesWall() {}

  /** The token that is there already; empty for a wall that is to be paired. */
  static Optional<String> kept(DisplayConfig config) throws IOException {
    var token = new TokenFile(config.tokenFile().orElse(DisplayConfig.KEPT)).read();
    if (token.isEmpty() && config.tokenFile().isPresent()) {
      throw new NoSuchFileException(config.tokenFile().get() + " holds no token");
    }
    return token;
  }

  /** Shows six digits until the admin has typed them, and keeps the token. */
  static String paired(DisplayConfig config, BoardScreen screen)
      throws IOException, InterruptedException {
    var clock = InstantSource.system();
    var pairing =
        new Pairing(
            config.server(),
            DeviceType.DISPLAY,
            clock,
            shown -> screen.show(new Empty(heading(clock), reason(shown), Optional.empty())));
    var token = pairing.await();
    new TokenFile(DisplayConfig.KEPT).keep(token);
    return token;
  }

  private static NotPaired reason(Pairing.Shown shown) {
    return switch (shown) {
      case Pairing.Looking() -> new NotPaired(Optional.empty(), false, false);
      case Pairing.Digits(var digits, var _) -> new NotPaired(Optional.of(digits), false, false);
      case Pairing.NoServer(var stranger) -> new NotPaired(Optional.empty(), true, stranger);
    };
  }

  /** By this machine's own clock: nobody has told another hour yet. */
  private static Heading heading(InstantSource clock) {
    var now = LocalDateTime.ofInstant(clock.instant(), ZONE);
    return new Heading("BatQ", now.toLocalDate(), now.toLocalTime(), false);
  }
}
