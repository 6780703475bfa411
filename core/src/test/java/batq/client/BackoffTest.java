package batq.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void waitsGrowAreBoundedAndDifferFromDeviceToDevice() {
    var one = waits(1);
    assertThat(one.getFirst()).isLessThanOrEqualTo(Backoff.SHORTEST);
    assertThat(one).allMatch(wait -> wait.compareTo(Backoff.LONGEST) <= 0);
    assertThat(one.getLast()).isGreaterThanOrEqualTo(Backoff.LONGEST.dividedBy(2));
    assertThat(one).isNotEqualTo(waits(2));
  }

  @Test
  void aSuccessBeginsAnew() {
    var backoff = new Backoff(new Random(3));
    for (var i = 0; i < 8; i++) {
      assertThat(backoff.next()).isPositive();
    }
    backoff.succeeded();
    assertThat(backoff.next()).isLessThanOrEqualTo(Backoff.SHORTEST);
  }

  private static java.util.List<Duration> waits(long seed) {
    var backoff = new Backoff(new Random(seed));
    return Stream.generate(backoff::next).limit(12).toList();
  }
}
