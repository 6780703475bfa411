package batq.server.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What other machines say of the time: the last word of each, at most {@value #MOST} of them, for a
 * quarter of an hour. Between word and question the machine's count goes on, not its clock.
 */
final class Witnesses {
  static final int MOST = 256;
  private static final Duration FRESH = Duration.ofMinutes(15);
  private static final Duration AGREED = Duration.ofMinutes(2);
  private static final Duration TOLD = Duration.ofSeconds(60);

  private record Word(Instant said, long nanos) {}

  private final Map<String, Word> words =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Word> eldest) {
          return size() > MOST;
        }
      };

  /** By how much each is ahead of the office's time, in order. */
  record View(List<Duration> ahead) {
    /** How many say the same as the office. */
    int agree() {
      return within(AGREED);
    }

    /** At least two, and more than those who say something else. */
    boolean confirm() {
      return agree() >= 2 && agree() > ahead.size() - agree();
    }

    /** At least two say something else, and they are the most. */
    boolean disagree() {
      return most(AGREED);
    }

    /** Most are off by so much that the office is told (practice.md B5). */
    boolean worthTelling() {
      return most(TOLD);
    }

    Optional<Duration> median() {
      return ahead.isEmpty() ? Optional.empty() : Optional.of(ahead.get((ahead.size() - 1) / 2));
    }

    private boolean most(Duration beyond) {
      var others = ahead.size() - within(beyond);
      return others >= 2 && others > ahead.size() - others;
    }

    private int within(Duration limit) {
      return (int) ahead.stream().filter(by -> by.abs().compareTo(limit) <= 0).count();
    }
  }

  synchronized void heard(String who, Instant said, long nanos) {
    words.put(who, new Word(said, nanos));
  }

  synchronized View view(Instant now, long nanos) {
    words.values().removeIf(word -> nanos - word.nanos() > FRESH.toNanos());
    return new View(
        words.values().stream()
            .map(word -> Duration.between(now, word.said().plusNanos(nanos - word.nanos())))
            .sorted()
            .toList());
  }
}
