package batq.display.board;

import static org.assertj.core.api.Assertions.assertThat;

import batq.display.board.CallTurns.Waiting;
import batq.wire.BoardState.Call;
import batq.wire.CounterId;
import batq.wire.Series;
import batq.wire.TicketNumber;
import batq.wire.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which calls have the wall, in which order (practice.md A1). */
class CallTurnsTest {
  private static final Duration WITHIN = Duration.ofMinutes(2);
  private final Instant now = new HandClock().instant();

  @Test
  void ofEachCounterTheNewestMissedCallAloneHasATurn() {
    var turns =
        CallTurns.NONE.offerMissed(
            Stream.of(missed(1, 1, 90), missed(2, 2, 80), missed(3, 1, 70), missed(4, 2, 60)));
    assertThat(all(turns)).containsExactly(3L, 4L);
  }

  @Test
  void aSecondGapMakesTheFirstOnesCallOfTheSameCounterOld() {
    var turns =
        CallTurns.NONE
            .offerMissed(Stream.of(missed(1, 1, 90), missed(2, 2, 80)))
            .offerMissed(Stream.of(missed(3, 1, 20)));
    assertThat(all(turns)).containsExactly(2L, 3L);
  }

  @Test
  void aMissedCallOfACounterThatCallsLiveHasNoTurn() {
    var turns = CallTurns.NONE.offer(live(5, 1)).offerMissed(Stream.of(missed(3, 1, 20)));
    assertThat(all(turns)).containsExactly(5L);
  }

  @Test
  void liveCallsComeBeforeThoseThatWereMissed() {
    var turns =
        CallTurns.NONE
            .offerMissed(Stream.of(missed(1, 1, 30), missed(2, 2, 20)))
            .offer(live(3, 3))
            .offer(live(4, 4));
    assertThat(all(turns)).containsExactly(3L, 4L, 1L, 2L);
  }

  @Test
  void exactlyTwoMinutesIsYoungEnoughAndAMillisecondMoreIsNot() {
    assertThat(all(CallTurns.NONE.offer(missed(1, 1, 120)))).containsExactly(1L);
    var older = new Waiting(call(1, 1), false, now, WITHIN.plusMillis(1));
    assertThat(all(CallTurns.NONE.offer(older))).isEmpty();
  }

  @Test
  void aMissedCallGrowsTooOldWhileItWaitsAndALiveOneDoesNot() {
    var turns = CallTurns.NONE.offer(missed(1, 1, 115)).offer(live(2, 2));
    assertThat(all(turns)).containsExactly(2L);
    assertThat(all(turns.caughtUp())).as("control: all missed").containsExactly(1L, 2L);
  }

  @Test
  void whenTooManyWaitAMissedOneGivesWayBeforeALiveOne() {
    var turns = CallTurns.NONE.offer(live(1, 1)).offer(missed(2, 2, 10));
    for (var i = 0; i < CallTurns.MOST - 1; i++) {
      turns = turns.offer(live(10 + i, 10 + i));
    }
    assertThat(turns.sequences()).hasSize(CallTurns.MOST).contains(1L).doesNotContain(2L);
  }

  /** Every call that gets its turn, each as long as it may. */
  private List<Long> all(CallTurns turns) {
    var had = new ArrayList<Long>();
    var at = now;
    for (var next = turns.at(at, WITHIN); next.now().isPresent(); next = next.at(at, WITHIN)) {
      had.add(next.now().get().call().sequence());
      at = at.plus(CallTurns.TURN);
    }
    return had;
  }

  private Waiting live(long sequence, int counter) {
    return new Waiting(call(sequence, counter), true, now, Duration.ZERO);
  }

  private Waiting missed(long sequence, int counter, int seconds) {
    return new Waiting(call(sequence, counter), false, now, Duration.ofSeconds(seconds));
  }

  private Call call(long sequence, int counter) {
    return new Call(
        sequence,
        new TicketNumber("3%03d".formatted(sequence)),
        new Series("3"),
        CounterId.of(counter),
        1,
        now,
        TicketState.CALLED,
        false);
  }
}
