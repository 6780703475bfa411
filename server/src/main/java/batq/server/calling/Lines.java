package batq.server.calling;

import batq.server.calling.CallingOrder.Lane;
import batq.server.calling.Seats.Seat;
import batq.server.store.Recorded;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketEvent;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who stands where in today's lines, kept in memory beside the record so that "how many are before
 * me" needs no counting of rows. Fed with what was committed, on the writer's thread; asked by
 * many.
 */
public final class Lines {
  private record Line(ServiceId service, Lane lane) {
    static Line of(Seat seat) {
      return new Line(seat.service(), Lines.lane(seat.priority()));
    }
  }

  private final Seats seats = new Seats();
  private final Map<TicketId, Seat> waiting = new HashMap<>();
  private final Map<Line, List<Seat>> lines = new HashMap<>();
  private final Supplier<LocalDate> today;
  private LocalDate day;

  /**
   * The lines of today as the record holds them now.
   *
   * @param today the business day, which a clock put right may also turn back
   */
  public Lines(Supplier<LocalDate> today, Collection<Ticket> ofDay) {
    this.today = today;
    this.day = today.get();
    ofDay.forEach(ticket -> apply(seats.take(ticket)));
  }

  /** Takes in what was committed. */
  public synchronized void take(List<Recorded> committed) {
    var now = today.get();
    if (!now.equals(day)) {
      day = now;
      seats.clear();
      waiting.clear();
      lines.clear();
    }
    for (var recorded : committed) {
      if (recorded.event() instanceof TicketEvent event && recorded.day().equals(day)) {
        apply(seats.take(event, recorded.at()));
      }
    }
  }

  /** How many of the waiting are called before this ticket; 0 once it does not wait. */
  public synchronized int ahead(
      TicketId ticket, Collection<ServiceId> servedTogether, CallingOrder order) {
    return Optional.ofNullable(waiting.get(ticket))
        .map(seat -> ahead(seat, servedTogether, order))
        .orElse(0);
  }

  private int ahead(Seat seat, Collection<ServiceId> services, CallingOrder order) {
    var lane = lane(seat.priority());
    var other = lane(!seat.priority());
    var same = 0;
    var others = 0;
    var othersBefore = 0;
    for (var service : services) {
      same += before(line(service, lane), seat);
      others += line(service, other).size();
      othersBefore += before(line(service, other), seat);
    }
    return order.ahead(lane, same, others, othersBefore);
  }

  private void apply(Seats.Change change) {
    change.left().ifPresent(this::leave);
    change.joined().ifPresent(this::join);
  }

  private void join(Seat seat) {
    var line = lines.computeIfAbsent(Line.of(seat), l -> new ArrayList<>());
    line.add(before(line, seat), seat);
    waiting.put(seat.id(), seat);
  }

  private void leave(Seat seat) {
    waiting.remove(seat.id());
    var line = line(seat.service(), lane(seat.priority()));
    line.remove(before(line, seat));
  }

  private List<Seat> line(ServiceId service, Lane lane) {
    return lines.getOrDefault(new Line(service, lane), List.of());
  }

  private static int before(List<Seat> line, Seat seat) {
    var found = Collections.binarySearch(line, seat, Seat.LINE);
    return found < 0 ? -found - 1 : found;
  }

  private static Lane lane(boolean priority) {
    return priority ? Lane.PRIORITY : Lane.ORDINARY;
  }
}
