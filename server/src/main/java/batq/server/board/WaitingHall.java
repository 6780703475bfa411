package batq.server.board;

import batq.server.calling.CallingOrder;
import batq.wire.BoardState.Numbered;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.TicketNumber;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Those who wait now, in the two lanes. */
final class WaitingHall {
  /** One who waits. */
  record Waiter(
      TicketId id,
      TicketNumber number,
      Series series,
      ServiceId service,
      boolean priority,
      Instant at) {}

  static final Comparator<Waiter> LINE =
      Comparator.comparing(Waiter::at).thenComparing(waiter -> waiter.number().shown());

  private final Map<TicketId, Waiter> waiting = new HashMap<>();
  private final TreeSet<Waiter> priority = new TreeSet<>(LINE);
  private final TreeSet<Waiter> ordinary = new TreeSet<>(LINE);
  private final Map<ServiceId, Integer> byService = new HashMap<>();
  private final Map<Series, Integer> bySeries = new HashMap<>();

  void join(Waiter waiter) {
    if (waiting.putIfAbsent(waiter.id(), waiter) == null) {
      lane(waiter).add(waiter);
      byService.merge(waiter.service(), 1, Integer::sum);
      bySeries.merge(waiter.series(), 1, Integer::sum);
    }
  }

  /** Who left, if it waited. */
  Optional<Waiter> leave(TicketId id) {
    var left = Optional.ofNullable(waiting.remove(id));
    left.ifPresent(
        waiter -> {
          lane(waiter).remove(waiter);
          byService.merge(waiter.service(), -1, Integer::sum);
          bySeries.merge(waiter.series(), -1, Integer::sum);
        });
    return left;
  }

  int count() {
    return waiting.size();
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
    var heads = new TreeSet<>(LINE);
    priority.stream().limit(most).forEach(heads::add);
    ordinary.stream().limit(most).forEach(heads::add);
    return order.order(List.copyOf(heads), Waiter::priority, LINE, 0).stream()
        .limit(most)
        .map(waiter -> new Numbered(waiter.number(), waiter.series()))
        .toList();
  }

  private TreeSet<Waiter> lane(Waiter waiter) {
    return waiter.priority() ? priority : ordinary;
  }
}
