package batq.hardware.buttons;

import static org.assertj.core.api.Assertions.assertThat;

import batq.hardware.buttons.Debounce.Event;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DebounceTest {
  private final Debounce debounce = new Debounce();

  @Test
  void theFirstEdgeCountsAtOnce() {
    assertThat(down(0)).contains(Event.PRESSED);
  }

  @Test
  void aBouncingContactIsOnePress() {
    // Recorded from an arcade switch: four edges within 0.6 ms.
    assertThat(down(0)).isPresent();
    assertThat(up(272)).isEmpty();
    assertThat(down(410)).isEmpty();
    assertThat(up(530)).isEmpty();
    assertThat(down(572)).isEmpty();
    assertThat(up(120_000)).isEmpty();
  }

  @Test
  void aContactThatBouncesOnReleaseIsNoSecondPress() {
    down(0);
    up(200_000);
    assertThat(down(200_400)).isEmpty();
    up(200_900);
    assertThat(down(230_000)).isEmpty();
  }

  @Test
  void theNextPressNeedsAReleaseOfFiftyMilliseconds() {
    down(0);
    up(100_000);
    assertThat(down(149_000)).isEmpty();
    up(200_000);
    assertThat(down(250_000)).contains(Event.PRESSED);
  }

  @Test
  void aButtonHeldForTenSecondsIsToldOnce() {
    down(0);
    assertThat(look(9_999_000)).isEmpty();
    assertThat(look(10_000_000)).contains(Event.STUCK);
    assertThat(look(11_000_000)).isEmpty();
    up(12_000_000);
    assertThat(down(13_000_000)).contains(Event.PRESSED);
    assertThat(look(23_000_000)).contains(Event.STUCK);
  }

  @Test
  void anEdgeToldTwiceIsOneEdge() {
    down(0);
    up(100_000);
    assertThat(up(140_000)).isEmpty();
    assertThat(down(160_000)).contains(Event.PRESSED);
    assertThat(down(400_000)).isEmpty();
  }

  private Optional<Event> down(long micros) {
    return debounce.edge(true, nanos(micros));
  }

  private Optional<Event> up(long micros) {
    return debounce.edge(false, nanos(micros));
  }

  private Optional<Event> look(long micros) {
    return debounce.look(nanos(micros));
  }

  private static long nanos(long micros) {
    return Duration.ofNanos(micros * 1000).toNanos();
  }
}
