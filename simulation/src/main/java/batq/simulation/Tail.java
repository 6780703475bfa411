package batq.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads a stream to its end, so that its writer never waits, and remembers the last line. */
final class Tail {
  private final Thread reader;
  private volatile String last = "";

  Tail(InputStream stream) {
    reader = Thread.ofVirtual().start(() -> readAll(stream));
  }

  /** The last line, once the stream has ended. */
  String last() throws InterruptedException {
    reader.join();
    return last;
  }

  private void readAll(InputStream stream) {
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line.isBlank() ? last : line;
      }
    } catch (IOException e) {
      last = "its words could not be read: " + e.getMessage();
    }
  }
}
