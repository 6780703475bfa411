package batq.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.TestOffice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Huge input is a problem with a code, before it is all read (TRUST.md T5). */
class HugeInputTest {
  private static final long HUGE = 50L * 1024 * 1024;
  private static final int PIECE = 64 * 1024;

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static TestOffice office;

  @BeforeAll
  static void open() throws IOException {
    office = TestOffice.open(folder);
  }

  @AfterAll
  static void close() throws IOException {
    office.close();
  }

  @Test
  void aHugeBodyIsRefusedBeforeItIsSent() throws Exception {
    try (var socket = begin("Content-Length: " + HUGE)) {
      // Nothing of the body is sent at all: the size it announces is enough.
      assertProblem(socket, 413, "too-large");
    }
  }

  @Test
  void aHugeBodyInChunksIsRefusedAfterItsFirstPieces() throws Exception {
    try (var socket = begin("Transfer-Encoding: chunked")) {
      var chunk = "%x\r\n%s\r\n".formatted(PIECE, "x".repeat(PIECE));
      for (var sent = 0; sent < 3; sent++) {
        send(socket, chunk);
      }
      assertProblem(socket, 413, "too-large");
    }
  }

  @Test
  void aHugeHeadIsRefused() throws Exception {
    try (var socket = begin("X-Huge: " + "h".repeat(60 * 1024))) {
      assertProblem(socket, 431, "headers-too-large");
    }
  }

  @Test
  void aHugeAddressIsRefused() throws Exception {
    try (var socket = new Socket("127.0.0.1", office.address().getPort())) {
      send(socket, "GET /" + "a".repeat(60 * 1024) + " HTTP/1.1\r\nHost: x\r\n\r\n");
      assertProblem(socket, 414, "address-too-long");
    }
  }

  /** The control: a body of the largest size is read, and refused for what it says. */
  @Test
  void aBodyOfTheLargestSizeIsRead() throws Exception {
    try (var socket = begin("Content-Length: " + Requests.LARGEST_BODY)) {
      send(socket, "[".repeat(Requests.LARGEST_BODY));
      assertProblem(socket, 400, "bad-request");
    }
  }

  private static Socket begin(String header) throws IOException {
    var socket = new Socket("127.0.0.1", office.address().getPort());
    send(
        socket,
        """
        POST /api/tickets HTTP/1.1\r
        Host: x\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        %s\r
        \r
        """
            .formatted(office.kioskToken(), header));
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    } catch (java.net.SocketException e) {
      // It has answered already and reads no more.
    }
  }

  private static void assertProblem(Socket socket, int status, String code) throws IOException {
    socket.setSoTimeout(10_000);
    var lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    assertThat(lines.readLine()).startsWith("HTTP/1.1 " + status);
    for (var line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
      var lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-type:")) {
        assertThat(lower).contains("application/problem+json");
      }
    }
    var body = new char[2000];
    assertThat(new String(body, 0, lines.read(body))).contains("\"code\":\"" + code + "\"");
  }
}
