package batq.kiosk;

import batq.client.Pairing;
import batq.client.TokenFile;
import batq.kiosk.screen.KioskWindow;
import batq.kiosk.ticket.KioskState.NotPaired;
import batq.kiosk.ticket.KioskState.NotPaired.Server;
import batq.kiosk.ticket.Manner;
import batq.kiosk.ticket.Showing;
import batq.wire.DeviceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Where the kiosk has its token from: the file that was named, its own folder, or a pairing. */
final class TheOfficesKiosk {
  private static final String KEPT = "kiosk.token";

  private TheOfficesKiosk() {}

  /** The token that is there already; empty for a kiosk that is to be paired. */
  static Optional<String> kept(KioskConfig config) throws IOException {
    if (config.tokenFile().isEmpty()) {
      return own(config).read();
    }
    var named = config.tokenFile().get();
    if (!Files.isReadable(named)) {
      throw new IllegalArgumentException("the token file cannot be read: " + named);
    }
    return Optional.of(Files.readString(named).strip());
  }

  /** Shows six digits until the admin has typed them, and keeps the token. */
  static String paired(KioskConfig config, KioskWindow window, InstantSource clock)
      throws IOException, InterruptedException {
    var pairing =
        new Pairing(
            config.server(),
            DeviceType.KIOSK,
            clock,
            shown ->
                window.show(
                    new Showing(state(shown), Manner.FIRST, clock.instant(), "", "", false)));
    var token = pairing.await();
    own(config).keep(token);
    return token;
  }

  private static NotPaired state(Pairing.Shown shown) {
    return switch (shown) {
      case Pairing.Looking() -> new NotPaired(Optional.empty(), Server.ANSWERS);
      case Pairing.Digits(var digits, var _) -> new NotPaired(Optional.of(digits), Server.ANSWERS);
      case Pairing.NoServer(var stranger) ->
          new NotPaired(Optional.empty(), stranger ? Server.STRANGE : Server.SILENT);
    };
  }

  private static TokenFile own(KioskConfig config) {
    return new TokenFile(Path.of(config.data().toString(), KEPT));
  }
}
