package batq.server.errand;

import batq.wire.WireJson;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Asks the server that owns a data directory to do an errand. */
public final class ErrandClient {
  /** The longest errand is a backup of years onto a slow stick. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private ErrandClient() {}

  /**
   * @return empty when no server listens there
   * @throws IOException when one does, and did not answer
   */
  public static Optional<ErrandAnswer> ask(Path address, Errand errand) throws IOException {
    if (!Files.exists(address)) {
      return Optional.empty();
    }
    try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(address))) {
      var patience = Thread.ofVirtual().start(() -> giveUp(channel));
      Line.write(channel, WireJson.writeBytes(errand));
      var answer = WireJson.read(Line.read(channel), ErrandAnswer.class);
      patience.interrupt();
      return Optional.of(answer);
    } catch (ConnectException e) {
      // A killed server leaves its socket behind.
      return Optional.empty();
    }
  }

  private static void giveUp(SocketChannel channel) {
    try {
      Thread.sleep(LONGEST);
      channel.close();
    } catch (InterruptedException | IOException e) {
      // It was answered, or is gone.
    }
  }
}
