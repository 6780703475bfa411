package batq.display.board;

import batq.wire.BoardState.Call;
import batq.wire.CounterId;
import batq.wire.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls take turns on the wall and never share it: one entry a ticket, live calls before those the
 * wall missed (practice.md A1).
 *
 * @param now the call that has the wall, if any
 * @param waiting the others in their order
 */
record CallTurns(Optional<Turn> now, List<Waiting> waiting) {
  /** How long a call has the wall to itself. */
  static final Duration TURN = Duration.ofSeconds(10);

  /** How many calls may wait; beyond that the oldest gives way, a missed one before a live one. */
  static final int MOST = 24;

  static final CallTurns NONE = new CallTurns(Optional.empty(), List.of());

  /** The call on the wall since {@code begun}. */
  record Turn(Call call, Instant begun) {}

  /**
   * A call that waits.
   *
   * @param heard by the display's clock
   * @param age of the call when it was heard, by the server's clock
   */
  record Waiting(Call call, boolean live, Instant heard, Duration age) {
    Duration ageAt(Instant at) {
      return age.plus(Duration.between(heard, at));
    }
  }

  CallTurns {
    waiting = List.copyOf(waiting);
  }

  /** Takes a live call in; a ticket that waits already keeps its place with its newest call. */
  CallTurns offer(Waiting call) {
    var next = new ArrayList<>(waiting);
    var place = next.stream().map(other -> other.call().number()).toList().indexOf(number(call));
    if (place >= 0 && next.get(place).live() == call.live()) {
      next.set(place, call);
    } else {
      next.removeIf(other -> number(other).equals(number(call)));
      next.add(call);
    }
    if (next.size() > MOST) {
      next.stream()
          .filter(other -> !other.live())
          .findFirst()
          .ifPresentOrElse(next::remove, next::removeFirst);
    }
    return new CallTurns(now, next);
  }

  /** Takes in what was missed: of each counter only its newest call, live ones counted. */
  CallTurns offerMissed(Stream<Waiting> missed) {
    var counters = new HashSet<>();
    waiting.stream().filter(Waiting::live).forEach(each -> counters.add(each.call().counterId()));
    var newest =
        missed
            .sorted(Comparator.comparingLong((Waiting each) -> each.call().sequence()).reversed())
            .filter(each -> counters.add(each.call().counterId()))
            .toList();
    var turns =
        new CallTurns(
            now,
            waiting.stream()
                .filter(each -> each.live() || !isOfOneOf(newest, each.call().counterId()))
                .toList());
    for (var each : newest.reversed()) {
      turns = turns.offer(each);
    }
    return turns;
  }

  private static boolean isOfOneOf(List<Waiting> calls, CounterId counter) {
    return calls.stream().anyMatch(each -> each.call().counterId().equals(counter));
  }

  /** After a gap nothing is live: what is too old by then has no turn. */
  CallTurns caughtUp() {
    return new CallTurns(
        now,
        waiting.stream()
            .map(each -> new Waiting(each.call(), false, each.heard(), each.age()))
            .toList());
  }

  /** Leaves out every call that is no longer awaited; a call taken back leaves the wall at once. */
  CallTurns keeping(CallHistory history) {
    return new CallTurns(
        now.filter(turn -> stillThere(turn.call(), history, CallHistory::counts)),
        waiting.stream()
            .filter(each -> stillThere(each.call(), history, TicketState.CALLED::equals))
            .toList());
  }

  private static boolean stillThere(Call call, CallHistory history, Predicate<TicketState> wanted) {
    return history.of(call.number()).filter(known -> wanted.test(known.state())).isPresent();
  }

  /** The turns at that moment: a call whose time is over leaves, the next one comes. */
  CallTurns at(Instant at, Duration announceWithin) {
    if (now.isPresent() && at.isBefore(now.get().begun().plus(TURN))) {
      return this;
    }
    var left =
        waiting.stream()
            .filter(each -> each.live() || each.ageAt(at).compareTo(announceWithin) <= 0)
            .toList();
    var next = left.stream().filter(Waiting::live).findFirst().or(() -> left.stream().findFirst());
    return new CallTurns(
        next.map(each -> new Turn(each.call(), at)),
        left.stream().filter(each -> next.isEmpty() || each != next.get()).toList());
  }

  /** Whether that call waits its turn and was never on the wall. */
  boolean holdsBack(Call call) {
    return waiting.stream()
        .anyMatch(each -> each.live() && each.call().sequence() == call.sequence());
  }

  /** Of the calls that have or await their turn. */
  Set<Long> sequences() {
    return Stream.concat(now.stream().map(Turn::call), waiting.stream().map(Waiting::call))
        .map(Call::sequence)
        .collect(Collectors.toSet());
  }

  private static Object number(Waiting waiting) {
    return waiting.call().number();
  }
}
