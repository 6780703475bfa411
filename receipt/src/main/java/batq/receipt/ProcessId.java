package batq.receipt;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * Four signs by which the printer confirms one job ({@code GS ( H}, function 48): an answer that
 * holds another job's signs is no answer.
 */
public record ProcessId(String signs) {
  private static final SecureRandom RANDOM = new SecureRandom();

  public ProcessId {
    if (!signs.matches("[ -~]{4}")) {
      throw new IllegalArgumentException("a process id is four printable ASCII signs: " + signs);
    }
  }

  /** Another one for each job: letters and digits alone, so that a log can show it. */
  public static ProcessId random() {
    return new ProcessId(
        RANDOM
            .ints(4, 0, 32)
            .mapToObj(i -> String.valueOf("ABCDEFGHJKLMNPQRSTUVWXYZ23456789".charAt(i)))
            .collect(Collectors.joining()));
  }
}
