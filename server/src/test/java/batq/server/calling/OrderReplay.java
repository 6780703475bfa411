package batq.server.calling;

import batq.server.calling.Seats.Seat;
import batq.server.store.Database;
import batq.server.ticket.TicketEvent;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rule played over a day's log: who was called without a reason must be whom the rule calls
 * (TRUST scene 5). It reads the log alone; a counter's services are those it always has.
 */
public final class OrderReplay {
  private final Function<CounterId, List<ServiceId>> serves;
  private final CallingOrder order;
  private final Seats seats = new Seats();
  private final Map<TicketId, Seat> waiting = new HashMap<>();
  private final Map<CounterId, List<Boolean>> called = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();

  private OrderReplay(Function<CounterId, List<ServiceId>> serves, CallingOrder order) {
    this.serves = serves;
    this.order = order;
  }

  /** The calls of a day that neither the rule nor a reason explains. */
  public static List<String> unexplained(
      Database database,
      LocalDate day,
      Function<CounterId, List<ServiceId>> serves,
      CallingOrder order) {
    var replay = new OrderReplay(serves, order);
    database.read(sql -> CallingStore.steps(sql, Database.OFFICE, day)).forEach(replay::take);
    return List.copyOf(replay.wrong);
  }

  private void take(WhyNotYet.Step step) {
    switch (step.event()) {
      case TicketEvent.Called(var id, var number, var counter) -> {
        var turn = turn(counter);
        if (!turn.map(Seat::id).equals(Optional.of(id))) {
          wrong.add(
              "%s was called at %s, and it was the turn of %s"
                  .formatted(number, counter, turn.map(Seat::number)));
        }
        count(counter, id);
      }
      case TicketEvent.CalledOutOfOrder outOfOrder ->
          count(outOfOrder.counterId(), outOfOrder.ticketId());
      case TicketEvent.CallUndone undone -> calls(undone.counterId()).removeLast();
      default -> {}
    }
    var change = seats.take(step.event(), step.at());
    change.left().ifPresent(seat -> waiting.remove(seat.id()));
    change.joined().ifPresent(seat -> waiting.put(seat.id(), seat));
  }

  private Optional<Seat> turn(CounterId counter) {
    return order.choose(head(counter, true), head(counter, false), Seat.LINE, streak(counter));
  }

  private Optional<Seat> head(CounterId counter, boolean priority) {
    var services = serves.apply(counter);
    return waiting.values().stream()
        .filter(seat -> seat.priority() == priority && services.contains(seat.service()))
        .min(Seat.LINE);
  }

  private int streak(CounterId counter) {
    var calls = calls(counter).reversed();
    return (int) calls.stream().takeWhile(priority -> priority).count();
  }

  private void count(CounterId counter, TicketId ticket) {
    calls(counter).add(seats.seat(ticket).orElseThrow().priority());
  }

  private List<Boolean> calls(CounterId counter) {
    return called.computeIfAbsent(counter, key -> new ArrayList<>());
  }
}
