package batq.display.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import batq.wire.Announcement.Outcome;
import batq.wire.BoardState.Call;
import batq.wire.CounterId;
import batq.wire.Series;
import batq.wire.TicketNumber;
import batq.wire.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnnouncerTest {
  private final AtomicInteger played = new AtomicInteger();
  private final List<String> told = new CopyOnWriteArrayList<>();

  @Test
  void aSoundThatFailsNeverSilencesTheNext() {
    Speaker bad =
        sound -> {
          if (played.incrementAndGet() == 1) {
            throw new Speaker.NoSound("unplugged", new IllegalStateException("no card"));
          }
          if (played.get() == 2) {
            throw new IllegalStateException("a driver gone mad");
          }
        };
    try (var announcer = new Announcer(bad, Duration.ofSeconds(30), this::told)) {
      announcer.announce(call(1, "3001"));
      announcer.announce(call(2, "3002"));
      announcer.announce(call(3, "3003"));
      await().until(() -> told.equals(List.of("1 SHOWN", "2 SHOWN", "3 HEARD")));
      assertThat(played).hasValue(3);
    }
  }

  @Test
  void aSoundThatNeverEndsNeverSilencesTheNext() {
    var never = new CountDownLatch(1);
    Speaker hung =
        sound -> {
          if (played.incrementAndGet() == 1) {
            awaitUninterruptibly(never);
          }
        };
    try (var announcer = new Announcer(hung, Duration.ofMillis(50), this::told)) {
      announcer.announce(call(1, "3001"));
      announcer.announce(call(2, "3002"));
      await().until(() -> told.equals(List.of("1 SHOWN", "2 HEARD")));
    }
    never.countDown();
  }

  @Test
  void soundsComeOneAtATimeAndATicketWaitsOnce() {
    var turns = new Semaphore(0);
    var together = new AtomicInteger();
    var most = new AtomicInteger();
    Speaker slow =
        sound -> {
          most.accumulateAndGet(together.incrementAndGet(), Math::max);
          turns.acquireUninterruptibly();
          together.decrementAndGet();
          played.incrementAndGet();
        };
    try (var announcer = new Announcer(slow, Duration.ofSeconds(30), this::told)) {
      announcer.announce(call(1, "3001"));
      await().until(() -> together.get() == 1);
      announcer.announce(call(2, "3002"));
      announcer.announce(call(3, "3002"));
      announcer.announce(call(4, "3003"));
      turns.release(10);
      await().until(() -> played.get() == 3 && turns.availablePermits() == 7);
      assertThat(most).hasValue(1);
      await().until(() -> told.equals(List.of("2 SHOWN", "1 HEARD", "3 HEARD", "4 HEARD")));
    }
  }

  @Test
  void withoutASoundCardTheCallIsSilentAndNothingElseHappens() {
    try (var announcer = Announcer.onTheSoundCard(this::told)) {
      announcer.announce(call(1, "3001"));
      // On a machine with a card it is heard.
      await().until(() -> told.size() == 1);
    }
  }

  @Test
  void theChimeFallsFromHighToLowAndRests() {
    var chime = Chime.call();
    assertThat(chime.length()).isEqualTo(Duration.ofMillis(1100));
    assertThat(crossings(chime, 0.05, 0.30)).isBetween(160, 168); // 659 Hz for a quarter second
    assertThat(crossings(chime, 0.40, 0.65)).isBetween(128, 134); // 523 Hz
    assertThat(crossings(chime, 0.71, 1.09)).isZero();
  }

  @Test
  void noNoteBeginsWithAClick() {
    var chime = Chime.call();
    assertThat(sample(chime, 0)).isZero();
    assertThat(Math.abs(sample(chime, (int) (0.35 * Chime.RATE)))).isLessThan(200);
  }

  /** How often the tone's sign rises, each a period: a tone of 659 Hz rises 165 times in 0.25 s. */
  private static int crossings(Sound sound, double from, double until) {
    var rises = 0;
    for (var i = (int) (from * sound.rate()); i < until * sound.rate(); i++) {
      if (sample(sound, i) < 0 && sample(sound, i + 1) >= 0) {
        rises++;
      }
    }
    return rises;
  }

  private static int sample(Sound sound, int i) {
    return (short) ((sound.samples()[2 * i] & 0xFF) | (sound.samples()[2 * i + 1] << 8));
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  private void told(Call call, Outcome outcome) {
    told.add(call.sequence() + " " + outcome);
  }

  private static Call call(long sequence, String number) {
    return new Call(
        sequence,
        new TicketNumber(number),
        new Series("3"),
        CounterId.of(1),
        1,
        Instant.EPOCH,
        TicketState.CALLED,
        false);
  }
}
