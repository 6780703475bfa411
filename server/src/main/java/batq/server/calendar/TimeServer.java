package batq.server.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Whether a time server has set the machine's clock, as the kernel knows it of whatever program
 * keeps it; {@code timedatectl} tells it (systemd, org.freedesktop.timedate1, NTPSynchronized).
 */
final class TimeServer {
  private static final int LONGEST_S = 2;

  boolean hasSetTheClock() {
    try {
      var question =
          new ProcessBuilder("timedatectl", "show", "--property=NTPSynchronized", "--value")
              .redirectErrorStream(true)
              .start();
      question.getOutputStream().close();
      if (!question.waitFor(LONGEST_S, TimeUnit.SECONDS)) {
        question.destroyForcibly();
        return false;
      }
      try (var answer = question.getInputStream()) {
        return new String(answer.readNBytes(64), StandardCharsets.US_ASCII).strip().equals("yes");
      }
    } catch (IOException e) {
      // There is no such program here, so nobody is known to vouch.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
