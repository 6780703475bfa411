package batq.simulation.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Connections that take their time, as many as a machine with several addresses can have: each
 * gives or takes a little now and then, so that none of them is ever silent for long.
 */
final class SlowLines implements Closeable {
  private static final int SMALL_BUFFER = 4096;
  private static final int LINES_AN_ADDRESS = 50;
  private static final Duration BETWEEN = Duration.ofSeconds(4);
  private static final byte[] A_HEADER = ascii("X-Slow: 1\r\n");
  private static final byte[] A_LETTER = ascii("x");

  private final List<Socket> sockets = new ArrayList<>();
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

  private SlowLines() {}

  /** What is slow; the letters are those of slowhttptest. */
  enum Slowness {
    /** Headers that never end (-H). */
    HEADERS("GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n"),
    /** A body of which a letter comes now and then (-B). */
    BODY(
        """
        POST /api/session HTTP/1.1\r
        Host: 127.0.0.1\r
        Content-Type: application/json\r
        Content-Length: 4000\r
        \r
        """),
    /** Answers that are read a little at a time (-X). */
    READING("GET /assets/Sarabun_400Regular.ttf HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".repeat(10));

    private final byte[] beginning;

    Slowness(String beginning) {
      this.beginning = ascii(beginning);
    }
  }

  /** Opens so many. What the server does not take in, or cuts, is no fault of theirs. */
  static SlowLines open(URI server, Slowness slowness, int count) throws IOException {
    var lines = new SlowLines();
    for (var line = 0; line < count; line++) {
      var socket = new Socket();
      lines.sockets.add(socket);
      socket.setReceiveBufferSize(SMALL_BUFFER);
      var from = InetAddress.getByName("127.0.1." + (1 + line / LINES_AN_ADDRESS));
      socket.bind(new InetSocketAddress(from, 0));
      var to = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort());
      lines.senders.submit(() -> goOn(socket, to, slowness));
    }
    return lines;
  }

  @Override
  public void close() {
    senders.shutdownNow();
    for (var socket : sockets) {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException("a connection could not be closed", e);
      }
    }
    senders.close();
  }

  private static boolean goOn(Socket socket, InetSocketAddress to, Slowness slowness)
      throws InterruptedException {
    try {
      socket.connect(to);
      var out = socket.getOutputStream();
      out.write(slowness.beginning);
      while (true) {
        Thread.sleep(BETWEEN);
        switch (slowness) {
          case HEADERS -> out.write(A_HEADER);
          case BODY -> out.write(A_LETTER);
          case READING -> readALittle(socket.getInputStream());
        }
      }
    } catch (IOException e) {
      // Cut, as it should be.
      return false;
    }
  }

  private static void readALittle(InputStream in) throws IOException {
    if (in.readNBytes(16).length == 0) {
      throw new IOException("cut");
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
