package batq.simulation.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line between clients and a server that misbehaves as it is told. Needs no rights. */
final class LossyLine implements AutoCloseable {
  private static final int PIECE = 8192;
  private static final int DELAY_MS = 300;
  private static final int TRICKLE_BYTES = 512;

  private final ServerSocket listener;
  private final int server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService pumps = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Weather weather = Weather.FAIR;

  /** What befalls the bytes. */
  enum Weather {
    FAIR,
    /** Each piece 300 ms late, either way. */
    LATE,
    /** 64 kbit/s. */
    NARROW,
    /** Requests arrive; answers are swallowed, and nobody is told. */
    ANSWERS_LOST,
    /** Requests arrive; the first answer breaks the line. */
    CUT_AT_THE_ANSWER,
    /** Nothing arrives, and nobody is told. */
    HALF_OPEN
  }

  LossyLine(URI server) throws IOException {
    this.server = server.getPort();
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    pumps.submit(this::accept);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  void turn(Weather to) {
    weather = to;
  }

  /** The line is fair again; what hung on it is broken off. */
  void heal() throws IOException {
    weather = Weather.FAIR;
    for (var socket : open) {
      socket.close();
    }
    open.clear();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    heal();
    pumps.shutdownNow();
  }

  private void accept() {
    try {
      while (true) {
        var client = listener.accept();
        var behind = new Socket(InetAddress.getLoopbackAddress(), server);
        open.add(client);
        open.add(behind);
        pumps.submit(() -> pump(client, behind, false));
        pumps.submit(() -> pump(behind, client, true));
      }
    } catch (IOException e) {
      // The listener was closed.
    }
  }

  private void pump(Socket from, Socket to, boolean answers) {
    var piece = new byte[PIECE];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      var lost = false;
      for (var got = in.read(piece); got >= 0; got = in.read(piece)) {
        var now = weather;
        if (now == Weather.HALF_OPEN || now == Weather.ANSWERS_LOST && answers) {
          lost = true;
          continue;
        }
        if (lost || now == Weather.CUT_AT_THE_ANSWER && answers) {
          // TCP never goes on after a gap.
          return;
        }
        switch (now) {
          case LATE -> {
            Thread.sleep(DELAY_MS);
            out.write(piece, 0, got);
          }
          case NARROW -> trickle(piece, got, out);
          default -> out.write(piece, 0, got);
        }
      }
    } catch (IOException e) {
      // Broken off; the other direction ends by the same sockets.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void trickle(byte[] piece, int length, OutputStream out)
      throws IOException, InterruptedException {
    for (var at = 0; at < length; at += TRICKLE_BYTES) {
      out.write(piece, at, Math.min(TRICKLE_BYTES, length - at));
      Thread.sleep(TRICKLE_BYTES / 8);
    }
  }
}
