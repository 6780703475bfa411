package batq.server.board;

import batq.server.calling.CallingOrder;
import batq.server.calling.Seats;
import batq.server.calling.Seats.Seat;
import batq.server.ticket.TicketEvent;
import batq.wire.BoardState.Numbered;
import batq.wire.Series;
import batq.wire.ServiceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Those who wait now, in the two lanes. */
final class WaitingHall {
  private final Seats seats = new Seats();
  private final TreeSet<Seat> priority = new TreeSet<>(Seat.LINE);
  private final TreeSet<Seat> ordinary = new TreeSet<>(Seat.LINE);
  private final Map<ServiceId, Integer> byService = new HashMap<>();
  private final Map<Series, Integer> bySeries = new HashMap<>();

  /** Takes an event in and says what it changed. */
  Seats.Change take(TicketEvent event, Instant at) {
    var change = seats.take(event, at);
    change.left().ifPresent(this::leave);
    change.joined().ifPresent(this::join);
    return change;
  }

  int count() {
    return priority.size() + ordinary.size();
  }

  int count(ServiceId service) {
    return byService.getOrDefault(service, 0);
  }

  int count(Series series) {
    return bySeries.getOrDefault(series, 0);
  }

  /** The first of those who wait, in the order of the rule as if one counter served all. */
  List<Numbered> next(CallingOrder order, int most) {
    // No lane gives more than `most` of the first `most`.
    var heads = new TreeSet<>(Seat.LINE);
    priority.stream().limit(most).forEach(heads::add);
    ordinary.stream().limit(most).forEach(heads::add);
    return order.order(List.copyOf(heads), Seat::priority, Seat.LINE, 0).stream()
        .limit(most)
        .map(seat -> new Numbered(seat.number(), seat.series()))
        .toList();
  }

  private void join(Seat seat) {
    lane(seat).add(seat);
    byService.merge(seat.service(), 1, Integer::sum);
    bySeries.merge(seat.series(), 1, Integer::sum);
  }

  private void leave(Seat seat) {
    lane(seat).remove(seat);
    byService.merge(seat.service(), -1, Integer::sum);
    bySeries.merge(seat.series(), -1, Integer::sum);
  }

  private TreeSet<Seat> lane(Seat seat) {
    return seat.priority() ? priority : ordinary;
  }
}
