package batq.display.board;

import batq.wire.BoardState.Call;
import batq.wire.BoardUpdate.Happened;
import batq.wire.QueueEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The calls that a word from the server, or time, left without a turn on the wall: they stand in
 * its list alone. Each call that is shown has its turn or is named here, once.
 */
final class OnlyListed {
  private OnlyListed() {}

  /** By their place in the record, the oldest first. */
  static List<Long> between(BoardMemory before, BoardMemory after, List<Happened> events) {
    var settled = new HashSet<>(after.turns().sequences());
    var waited = List.<Call>of();
    if (after.goesOnFrom(before)) {
      waited = before.turns().waiting().stream().map(CallTurns.Waiting::call).toList();
      settled.addAll(settledBefore(before));
    }
    var stillWaited = waited.stream().filter(call -> after.history().stands(call.number()));
    var shown = after.history().shown(call -> true).stream();
    return Stream.concat(
            Stream.concat(stillWaited, shown).map(Call::sequence), calls(events, after.history()))
        .filter(sequence -> !settled.contains(sequence))
        .distinct()
        .sorted()
        .toList();
  }

  /** What the wall knew and that no longer waited for a turn. */
  private static Set<Long> settledBefore(BoardMemory before) {
    var waiting =
        before.turns().waiting().stream()
            .map(each -> each.call().sequence())
            .collect(Collectors.toSet());
    return before.history().calls().stream()
        .map(Call::sequence)
        .filter(sequence -> !waiting.contains(sequence))
        .collect(Collectors.toSet());
  }

  /** Every call of a ticket that still stands, also the one before it was called again. */
  private static Stream<Long> calls(List<Happened> events, CallHistory history) {
    return events.stream()
        .filter(
            happened ->
                happened.event() instanceof QueueEvent.Called called
                    && history.stands(called.number()))
        .map(Happened::sequence);
  }
}
