package batq.kiosk;

import batq.kiosk.ticket.Gesture;
import batq.kiosk.ticket.Press;
import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Presses as lines of text, {@code press SERVICE CLASS}: for whoever simulates visitors. Each line
 * is answered by one: {@code pressed}, {@code ignored} or {@code not understood}. They take the
 * same gate as fingers.
 */
final class PressLines {
  private static final Logger LOG = LoggerFactory.getLogger(PressLines.class);

  private final Predicate<Gesture> gate;
  private final PrintStream answers;

  PressLines(Predicate<Gesture> gate, PrintStream answers) {
    this.gate = gate;
    this.answers = answers;
  }

  /** Reads to the end, on a thread of its own. */
  void readOn(Reader input) {
    Thread.ofPlatform().daemon().name("presses").start(() -> read(input));
  }

  void read(Reader input) {
    try (var lines = new BufferedReader(input)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        answers.println(answer(line.strip()));
        answers.flush();
      }
    } catch (IOException e) {
      LOG.warn("No more presses from standard input", e);
    }
  }

  private String answer(String line) {
    var words = line.split(" +");
    if (words.length != 3 || !words[0].equals("press")) {
      return "not understood: " + line;
    }
    try {
      var press = new Press(new ServiceId(words[1]), new VisitorClass(words[2]));
      return gate.test(new Gesture.PressButton(press)) ? "pressed" : "ignored";
    } catch (IllegalArgumentException e) {
      return "not understood: " + e.getMessage();
    }
  }
}
