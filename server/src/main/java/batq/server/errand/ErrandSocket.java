package batq.server.errand;

import batq.wire.BadJson;
import batq.wire.WireJson;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes errands for the running server: one JSON line in, one out, and the connection ends. Only
 * the user of the data directory reaches the socket (mode 0600 in a folder of mode 0700); whoever
 * does may do everything, as with the files themselves.
 */
public final class ErrandSocket implements AutoCloseable {
  private static final int MOST_AT_ONCE = 8;
  private static final int LONGEST_ADDRESS = 100;
  private static final Duration TO_ASK = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(ErrandSocket.class);

  private final Path address;
  private final ServerSocketChannel listener;
  private final Function<Errand, ErrandAnswer> errands;
  private final Semaphore free = new Semaphore(MOST_AT_ONCE);

  private ErrandSocket(
      Path address, ServerSocketChannel listener, Function<Errand, ErrandAnswer> errands) {
    this.address = address;
    this.listener = listener;
    this.errands = errands;
  }

  /**
   * Listens in a folder that the caller owns; what a killed server left is taken away. Where the
   * path is too long for a socket (unix(7)), nobody can ask, and the log says so.
   */
  public static ErrandSocket open(Path address, Function<Errand, ErrandAnswer> errands)
      throws IOException {
    var listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    var socket = new ErrandSocket(address, listener, errands);
    if (address.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_ADDRESS) {
      LOG.warn("{} is too long for a socket: commands need the server stopped", address);
      listener.close();
      return socket;
    }
    Files.deleteIfExists(address);
    listener.bind(UnixDomainSocketAddress.of(address));
    Files.setPosixFilePermissions(address, PosixFilePermissions.fromString("rw-------"));
    Thread.ofVirtual().name("errands").start(socket::listen);
    return socket;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    Files.deleteIfExists(address);
  }

  private void listen() {
    while (listener.isOpen()) {
      try {
        var channel = listener.accept();
        if (free.tryAcquire()) {
          Thread.ofVirtual().name("errand").start(() -> serve(channel));
        } else {
          channel.close();
        }
      } catch (IOException e) {
        if (listener.isOpen()) {
          LOG.warn("An errand could not be taken", e);
        }
      }
    }
  }

  private void serve(SocketChannel channel) {
    try (channel) {
      var patience = Thread.ofVirtual().start(() -> hangUp(channel));
      var line = Line.read(channel);
      patience.interrupt();
      Line.write(channel, WireJson.writeBytes(answer(line)));
    } catch (IOException e) {
      LOG.warn("An errand was not asked to its end", e);
    } finally {
      free.release();
    }
  }

  private ErrandAnswer answer(byte[] line) {
    try {
      var errand = WireJson.read(line, Errand.class);
      LOG.info("An errand from the command line: {}", errand);
      return errands.apply(errand);
    } catch (BadJson e) {
      return new ErrandAnswer.Failed("not an errand: " + e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("An errand failed", e);
      return new ErrandAnswer.Failed("it failed; the server's log says why");
    }
  }

  /** Whoever connects and does not ask holds a place for ten seconds and no longer. */
  private static void hangUp(SocketChannel channel) {
    try {
      Thread.sleep(TO_ASK);
      channel.close();
    } catch (InterruptedException e) {
      // It was asked in time.
    } catch (IOException e) {
      LOG.warn("Hanging up", e);
    }
  }
}
