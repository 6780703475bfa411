package batq.server.board;

import batq.server.calling.CounterEvent;
import batq.server.calling.Seats.Seat;
import batq.server.store.Recorded;
import batq.server.ticket.TicketEvent;
import batq.server.ticket.TicketNote;
import batq.wire.BoardState;
import batq.wire.BoardState.Call;
import batq.wire.CounterId;
import batq.wire.Mark;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.TicketNumber;
import batq.wire.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One day's wall, drawn from events alone. Taking an event that it has taken already changes
 * nothing. Not safe for many threads: the feed owns it.
 */
final class Board {
  private static final Duration LATELY = Duration.ofHours(1);

  private final LocalDate day;
  private final WaitingHall hall = new WaitingHall();
  private final LinkedHashMap<TicketNumber, Call> calls = new LinkedHashMap<>();
  private final Set<TicketNumber> fetched = new HashSet<>();
  private final Map<CounterId, TicketNumber> atCounter = new HashMap<>();
  private final Map<CounterId, Boolean> open = new HashMap<>();
  private final Map<CounterId, Set<ServiceId>> takenOn = new HashMap<>();
  private final Map<Series, TicketNumber> lastIssued = new HashMap<>();
  private final Map<Series, Call> lastCalled = new HashMap<>();
  private final ArrayDeque<Wait> lately = new ArrayDeque<>();
  private long sequence;

  private record Wait(Instant calledAt, Duration waited) {}

  Board(LocalDate day) {
    this.day = day;
  }

  LocalDate day() {
    return day;
  }

  /** What was read up to here, whether or not it was of this day. */
  void readUpTo(long place) {
    sequence = Math.max(sequence, place);
  }

  void take(Recorded recorded) {
    if (recorded.sequence() <= sequence) {
      return;
    }
    sequence = recorded.sequence();
    if (recorded.day().equals(day)) {
      switch (recorded.event()) {
        case TicketEvent event -> take(recorded, event);
        case CounterEvent event -> take(event);
        default -> {}
      }
    }
  }

  BoardState state(long epoch, Instant now, HallPlan plan) {
    return new BoardState(
        new Mark(epoch, sequence),
        now,
        day,
        newestFirst(),
        lines(plan),
        counters(plan),
        hall.count(),
        hall.next(plan.order(), BoardState.NEXT),
        averageWait(now),
        choices(plan));
  }

  private void take(Recorded recorded, TicketEvent event) {
    var change = hall.take(event, recorded.at());
    switch (event) {
      case TicketEvent.Issued issued -> lastIssued.put(issued.series(), issued.number());
      case TicketEvent.Called(_, var number, var counter) -> {
        change.left().ifPresent(seat -> waited(seat, recorded.at()));
        call(recorded, number, counter, 1);
      }
      case TicketEvent.CalledOutOfOrder(_, var number, var counter, _) -> {
        change.left().ifPresent(seat -> waited(seat, recorded.at()));
        call(recorded, number, counter, 1);
      }
      case TicketEvent.Recalled again ->
          call(recorded, again.number(), again.counterId(), again.times());
      case TicketEvent.Started _ -> moved(event.number(), TicketState.SERVING);
      case TicketEvent.Resumed(_, var number, var counter) -> stands(number, counter);
      case TicketEvent.WalkedUp(_, var number, var counter) -> atCounter.put(counter, number);
      case TicketEvent.FinishUndone(_, var number, var counter) -> stands(number, counter);
      case TicketEvent.Finished _ -> left(event.number(), TicketState.FINISHED);
      case TicketEvent.EndNotRecorded _ -> left(event.number(), TicketState.FINISHED);
      case TicketEvent.NotShown _ -> left(event.number(), TicketState.NO_SHOW);
      case TicketEvent.Held _ -> left(event.number(), TicketState.HELD);
      case TicketEvent.CallUndone _ -> forget(event.number());
      case TicketEvent.Returned _ -> left(event.number(), TicketState.WAITING);
      case TicketEvent.Transferred _ -> left(event.number(), TicketState.WAITING);
      case TicketEvent.Continued _ -> left(event.number(), TicketState.WAITING);
      case TicketEvent.Unserved _ -> left(event.number(), TicketState.UNSERVED);
      case TicketEvent.MatterNamed _ -> {}
      case TicketEvent.ServedByHand _ -> {}
      case TicketEvent.Cancelled _ -> {}
      case TicketEvent.PaperAsked _ -> {}
      case TicketEvent.Printed _ -> {}
      case TicketEvent.Rated _ -> {}
      case TicketEvent.Noted(_, var number, var notes) ->
          fetch(number, notes.contains(TicketNote.GO_TO_VISITOR));
    }
  }

  /** Staff go to this visitor, or do so no more: the one note of which the hall is told. */
  private void fetch(TicketNumber number, boolean come) {
    if (come) {
      fetched.add(number);
    } else {
      fetched.remove(number);
    }
    calls.computeIfPresent(number, (key, call) -> call.withStaffComing(come));
  }

  private void take(CounterEvent event) {
    event.opens().ifPresent(now -> open.put(event.counterId(), now));
    if (event instanceof CounterEvent.TakesOn(var counter, var service)) {
      takenOn.computeIfAbsent(counter, id -> new HashSet<>()).add(service);
    }
  }

  /** A call that was undone: the wall shows what it showed before it. */
  private void forget(TicketNumber number) {
    calls.remove(number);
    atCounter.values().remove(number);
    lastCalled.values().removeIf(call -> call.number().equals(number));
    calls.values().forEach(call -> lastCalled.merge(call.series(), call, Board::later));
  }

  private static Call later(Call one, Call other) {
    return one.sequence() > other.sequence() ? one : other;
  }

  private void stands(TicketNumber number, CounterId counter) {
    moved(number, TicketState.SERVING);
    atCounter.put(counter, number);
  }

  private void call(Recorded recorded, TicketNumber number, CounterId counter, int times) {
    var call =
        new Call(
            recorded.sequence(),
            number,
            number.series(),
            counter,
            times,
            recorded.at(),
            TicketState.CALLED,
            fetched.contains(number));
    calls.remove(number);
    calls.put(number, call);
    if (calls.size() > BoardState.CALLS) {
      calls.pollFirstEntry();
    }
    atCounter.put(counter, number);
    lastCalled.put(number.series(), call);
  }

  private void moved(TicketNumber number, TicketState state) {
    calls.computeIfPresent(number, (key, call) -> call.in(state));
    lastCalled.computeIfPresent(
        number.series(), (key, call) -> call.number().equals(number) ? call.in(state) : call);
  }

  private void left(TicketNumber number, TicketState state) {
    moved(number, state);
    atCounter.values().remove(number);
  }

  private void waited(Seat seat, Instant calledAt) {
    if (!seat.called()) {
      lately.addLast(new Wait(calledAt, Duration.between(seat.arrival(), calledAt)));
    }
  }

  private Optional<Integer> averageWait(Instant now) {
    while (!lately.isEmpty() && lately.getFirst().calledAt().isBefore(now.minus(LATELY))) {
      lately.removeFirst();
    }
    var average = lately.stream().mapToLong(it -> it.waited().toSeconds()).average();
    return average.isEmpty()
        ? Optional.empty()
        : Optional.of((int) Math.round(average.getAsDouble() / 60));
  }

  private List<Call> newestFirst() {
    return new ArrayList<>(calls.values()).reversed();
  }

  private List<BoardState.Line> lines(HallPlan plan) {
    return plan.series().stream()
        .map(
            series -> {
              var called = Optional.ofNullable(lastCalled.get(series));
              return new BoardState.Line(
                  series,
                  called.map(Call::number),
                  called.map(Call::counterId),
                  Optional.ofNullable(lastIssued.get(series)),
                  hall.count(series));
            })
        .toList();
  }

  private List<BoardState.CounterNow> counters(HallPlan plan) {
    return plan.counters().keySet().stream()
        .sorted()
        .map(
            counter ->
                new BoardState.CounterNow(
                    counter, isOpen(counter), Optional.ofNullable(atCounter.get(counter))))
        .toList();
  }

  private List<BoardState.ChoiceNow> choices(HallPlan plan) {
    return plan.choices().stream()
        .map(
            service ->
                new BoardState.ChoiceNow(
                    service,
                    hall.count(service),
                    plan.counters().entrySet().stream()
                        .anyMatch(it -> isOpen(it.getKey()) && serves(it, service))))
        .toList();
  }

  private boolean serves(Map.Entry<CounterId, Set<ServiceId>> counter, ServiceId service) {
    return counter.getValue().contains(service)
        || takenOn.getOrDefault(counter.getKey(), Set.of()).contains(service);
  }

  private boolean isOpen(CounterId counter) {
    return open.getOrDefault(counter, false);
  }
}
