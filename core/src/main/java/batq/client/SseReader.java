package batq.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a {@code text/event-stream} (WHATWG HTML, "Server-sent events") message by message. A
 * comment line is a message of its own here, for it is the server's heartbeat.
 */
final class SseReader {
  private static final int LONGEST_MESSAGE = 1 << 20;

  /** One message; {@code name} is {@code "heartbeat"} for a comment. */
  record Message(String name, String data) {}

  private final BufferedReader lines;

  SseReader(InputStream stream) {
    this.lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  /** The next message, or empty at the end of the stream. */
  Optional<Message> next() throws IOException {
    var name = "message";
    var data = new StringBuilder();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(":")) {
        return Optional.of(new Message("heartbeat", ""));
      } else if (line.startsWith("event:")) {
        name = value(line);
      } else if (line.startsWith("data:")) {
        data.append(data.isEmpty() ? "" : "\n").append(value(line));
      } else if (line.isEmpty() && !data.isEmpty()) {
        return Optional.of(new Message(name, data.toString()));
      }
      if (data.length() > LONGEST_MESSAGE) {
        throw new IOException("a message of more than " + LONGEST_MESSAGE + " characters");
      }
    }
    return Optional.empty();
  }

  private static String value(String line) {
    return line.substring(line.indexOf(':') + 1).stripLeading();
  }
}
