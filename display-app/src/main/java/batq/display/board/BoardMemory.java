package batq.display.board;

import batq.display.board.CallTurns.Waiting;
import batq.wire.BoardState;
import batq.wire.BoardState.Call;
import batq.wire.BoardUpdate;
import batq.wire.BoardUpdate.Happened;
import batq.wire.Catalogue;
import batq.wire.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the wall knows at a moment, as a value: each word from the server gives a new one.
 *
 * @param heard the last word from the server, by the display's clock
 * @param spoken whether the server has spoken at all
 * @param ahead how far the server's clock is ahead of the display's; the wall shows the server's
 * @param missed what was called while the wall was cut off, until {@code missedUntil}
 */
record BoardMemory(
    WallRules rules,
    Instant heard,
    boolean spoken,
    Duration ahead,
    Optional<BoardState> board,
    Optional<Catalogue> catalogue,
    CallHistory history,
    CallTurns turns,
    List<Call> missed,
    Instant missedUntil) {

  /** A call is live when the message that brings it is at most so much younger than the call. */
  static final Duration LIVE = Duration.ofSeconds(5);

  /** How long the list of what was missed stays. */
  static final Duration MISSED_STAYS = Duration.ofMinutes(1);

  BoardMemory {
    missed = List.copyOf(missed);
  }

  static BoardMemory atStart(WallRules rules, Instant now) {
    return new BoardMemory(
        rules,
        now,
        false,
        Duration.ZERO,
        Optional.empty(),
        Optional.empty(),
        CallHistory.EMPTY,
        CallTurns.NONE,
        List.of(),
        now);
  }

  /** The board read anew: at first, and after a restored server. */
  BoardMemory read(BoardState read, Instant now) {
    return taking(List.of(), read, read.calls(), now);
  }

  /** One message of the stream; after a cut it holds all that was missed. */
  BoardMemory updated(BoardUpdate update, Instant now) {
    var board = update.board();
    var called = afresh(board).with(update.events(), board).calls();
    var sequences = update.events().stream().map(Happened::sequence).toList();
    var brought = called.stream().filter(call -> sequences.contains(call.sequence())).toList();
    return taking(update.events(), board, brought, now);
  }

  /** A word from the server, also when nothing happened. */
  BoardMemory heardAt(Instant now) {
    return new BoardMemory(
        rules,
        now,
        true,
        ahead,
        board,
        catalogue,
        history,
        turnsAfterAGap(now),
        missed,
        missedUntil);
  }

  BoardMemory knowing(Catalogue read) {
    return new BoardMemory(
        rules, heard, spoken, ahead, board, Optional.of(read), history, turns, missed, missedUntil);
  }

  /** The same with the turns as they are at that moment; a wall that is cut off calls nobody. */
  BoardMemory at(Instant now) {
    var next = staleAt(now) ? turns : turns.at(now, rules.announceWithin());
    return next.equals(turns)
        ? this
        : new BoardMemory(
            rules, heard, spoken, ahead, board, catalogue, history, next, missed, missedUntil);
  }

  boolean staleAt(Instant now) {
    return Duration.between(heard, now).compareTo(rules.staleAfter()) >= 0;
  }

  private BoardMemory taking(
      List<Happened> events, BoardState next, List<Call> brought, Instant now) {
    var known = afresh(next).with(events, next);
    var calls = brought.stream().filter(call -> isNews(call, afresh(next))).toList();
    var late =
        calls.stream()
            .filter(call -> !isLive(call, next))
            .filter(call -> CallHistory.counts(call.state()))
            .toList();
    var taken = turnsAfterAGap(now);
    for (var call : calls.reversed()) {
      if (isLive(call, next)) {
        taken = taken.offer(waiting(call, true, next, now));
      }
    }
    taken = taken.keeping(known);
    var awaited =
        late.stream()
            .filter(call -> call.state() == TicketState.CALLED)
            .map(call -> waiting(call, false, next, now));
    taken = taken.offerMissed(awaited).keeping(known).at(now, rules.announceWithin());
    var aGap = !late.isEmpty() && board.isPresent();
    return new BoardMemory(
        rules,
        now,
        true,
        Duration.between(now, next.at()),
        Optional.of(next),
        catalogue,
        known,
        taken,
        aGap ? missedWith(late, now) : missed,
        aGap ? now.plus(MISSED_STAYS) : missedUntil);
  }

  /** Whether this is of the same day and record as that, so that places in it mean the same. */
  boolean goesOnFrom(BoardMemory before) {
    return board.isEmpty() ? before.board().isEmpty() : before.isOf(board.get());
  }

  private boolean isOf(BoardState next) {
    return board
        .filter(b -> b.day().equals(next.day()))
        .filter(b -> b.mark().epoch() == next.mark().epoch())
        .isPresent();
  }

  /** What waited for its turn when the line was cut was missed like the rest. */
  private CallTurns turnsAfterAGap(Instant now) {
    return staleAt(now) ? turns.caughtUp() : turns;
  }

  /** After two gaps within a minute both are listed. */
  private List<Call> missedWith(List<Call> late, Instant now) {
    var listed = now.isBefore(missedUntil) ? missed.stream() : Stream.<Call>empty();
    var numbers = late.stream().map(Call::number).toList();
    return Stream.concat(late.stream(), listed.filter(call -> !numbers.contains(call.number())))
        .limit(CallHistory.LONGEST)
        .toList();
  }

  /** The history, but nothing of yesterday or of another record. */
  private CallHistory afresh(BoardState next) {
    return isOf(next) ? history : CallHistory.EMPTY;
  }

  /** A call is taken in once, however often the server repeats it. */
  private static boolean isNews(Call call, CallHistory before) {
    return before.calls().stream().noneMatch(known -> known.sequence() == call.sequence());
  }

  private static boolean isLive(Call call, BoardState board) {
    return Duration.between(call.at(), board.at()).compareTo(LIVE) <= 0;
  }

  private static Waiting waiting(Call call, boolean live, BoardState board, Instant now) {
    return new Waiting(call, live, now, Duration.between(call.at(), board.at()));
  }
}
