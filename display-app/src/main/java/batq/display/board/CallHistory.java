package batq.display.board;

import batq.wire.BoardState;
import batq.wire.BoardState.Call;
import batq.wire.BoardUpdate.Happened;
import batq.wire.QueueEvent;
import batq.wire.TicketNumber;
import batq.wire.TicketState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The day's calls as far as the wall remembers them: each ticket once, with its latest call, newest
 * first. It reaches further back than the board of the server, so that a wall that was cut off can
 * show all it missed.
 */
record CallHistory(List<Call> calls) {
  /** How many tickets the wall remembers. */
  static final int LONGEST = 100;

  static final CallHistory EMPTY = new CallHistory(List.of());

  CallHistory {
    calls = List.copyOf(calls);
  }

  /** What happened, in its order, and then the board, which has the last word on what it holds. */
  CallHistory with(List<Happened> events, BoardState board) {
    var latest = new ArrayList<>(calls);
    for (var happened : events) {
      switch (happened.event()) {
        case QueueEvent.Called(var number, var series, var counter, var times) ->
            latest.addFirst(
                new Call(
                    happened.sequence(),
                    number,
                    series,
                    counter,
                    times,
                    happened.at(),
                    TicketState.CALLED,
                    // Of the latest calls the board tells it.
                    false));
        case QueueEvent.Moved(var number, var series, var state) ->
            latest.replaceAll(call -> call.number().equals(number) ? call.in(state) : call);
        case QueueEvent.Issued issued -> {}
        case QueueEvent.CounterChanged changed -> {}
        case QueueEvent.CatalogueChanged changed -> {}
      }
    }
    latest.addAll(0, board.calls());
    return new CallHistory(eachOnce(latest));
  }

  /** The first of each ticket counts; then by their place in the record. */
  private static List<Call> eachOnce(List<Call> calls) {
    var seen = new HashSet<TicketNumber>();
    return calls.stream()
        .filter(call -> seen.add(call.number()))
        .sorted(Comparator.comparingLong(Call::sequence).reversed())
        .limit(LONGEST)
        .toList();
  }

  Optional<Call> of(TicketNumber number) {
    return calls.stream().filter(call -> call.number().equals(number)).findFirst();
  }

  /** Whether that number was called and its call still stands. */
  boolean stands(TicketNumber number) {
    return of(number).filter(call -> counts(call.state())).isPresent();
  }

  /** The calls that a visitor may still go by: a number that waits again is not among them. */
  List<Call> shown(Predicate<Call> also) {
    return calls.stream().filter(call -> counts(call.state())).filter(also).toList();
  }

  /** Whether a call of a ticket in that state still stands. */
  static boolean counts(TicketState state) {
    return switch (state) {
      case CALLED, SERVING, HELD, FINISHED, NO_SHOW, UNSERVED -> true;
      case WAITING, CANCELLED, REPLACED -> false;
    };
  }
}
