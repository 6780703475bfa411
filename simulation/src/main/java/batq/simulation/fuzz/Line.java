package batq.simulation.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A plain connection, kept while it can be: no client library would send what a fuzzer sends. */
final class Line implements Closeable {
  private static final int LONGEST_WAIT_MS = 10_000;
  private static final int LARGEST_BODY = 4 * 1024 * 1024;

  private final URI server;
  private Optional<Socket> open = Optional.empty();
  private InputStream in = InputStream.nullInputStream();

  Line(URI server) {
    this.server = server;
  }

  /** What came back, and after how long. */
  record Reply(int status, Map<String, String> headers, byte[] body, Duration took) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** Sends it and reads the answer; empty when the line was cut instead. */
  Optional<Reply> send(Ask ask) {
    var used = open.isPresent();
    var reply = once(ask);
    // A kept line may have been closed behind the last answer; that says nothing of this request.
    return reply.isEmpty() && used ? once(ask) : reply;
  }

  private Optional<Reply> once(Ask ask) {
    var begun = System.nanoTime();
    try {
      var socket = connected();
      try {
        socket.getOutputStream().write(ask.bytes());
        socket.getOutputStream().flush();
        if (ask.mangled()) {
          socket.shutdownOutput();
        }
      } catch (IOException e) {
        // It may have answered before it had read all: a body too large, say.
      }
      return Optional.of(read(ask, begun));
    } catch (SocketTimeoutException e) {
      close();
      return Optional.of(new Reply(0, Map.of(), new byte[0], since(begun)));
    } catch (IOException e) {
      close();
      return Optional.empty();
    } finally {
      if (ask.mangled()) {
        close();
      }
    }
  }

  @Override
  public void close() {
    try {
      if (open.isPresent()) {
        open.get().close();
      }
    } catch (IOException e) {
      // It is gone, which was the aim.
    }
    open = Optional.empty();
  }

  private Socket connected() throws IOException {
    if (open.isPresent()) {
      return open.get();
    }
    var socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(LONGEST_WAIT_MS);
    // No port of this machine waits for a line that is done with.
    socket.setSoLinger(true, 0);
    socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), LONGEST_WAIT_MS);
    open = Optional.of(socket);
    in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    return socket;
  }

  private Reply read(Ask ask, long begun) throws IOException {
    var status = status();
    while (status == 100) {
      headers();
      status = status();
    }
    var headers = headers();
    var took = since(begun);
    if (headers.getOrDefault("content-type", "").startsWith("text/event-stream")) {
      close();
      return new Reply(status, headers, new byte[0], took);
    }
    var none = ask.method().equals("HEAD") || status == 204 || status == 304;
    var body = none ? new byte[0] : body(headers);
    if (headers.getOrDefault("connection", "").equalsIgnoreCase("close")) {
      close();
    }
    return new Reply(status, headers, body, since(begun));
  }

  private int status() throws IOException {
    var words = line().split(" ", 3);
    if (words.length < 2 || !words[0].startsWith("HTTP/1.")) {
      throw new IOException("not an answer");
    }
    return Integer.parseInt(words[1]);
  }

  private Map<String, String> headers() throws IOException {
    var headers = new TreeMap<String, String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      return chunks();
    }
    var length = headers.get("content-length");
    if (length == null) {
      var rest = in.readNBytes(LARGEST_BODY);
      close();
      return rest;
    }
    return exactly(Integer.parseInt(length));
  }

  private byte[] chunks() throws IOException {
    var whole = new ByteArrayOutputStream();
    for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      whole.writeBytes(exactly(size));
      line();
    }
    line();
    return whole.toByteArray();
  }

  private byte[] exactly(int length) throws IOException {
    var bytes = in.readNBytes(Math.min(length, LARGEST_BODY));
    if (bytes.length < length) {
      throw new EOFException("an answer was cut");
    }
    return bytes;
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream(64);
    for (var octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0 || line.size() > 64 * 1024) {
        throw new EOFException("the line was cut");
      }
      if (octet != '\r') {
        line.write(octet);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
