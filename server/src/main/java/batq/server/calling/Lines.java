package batq.server.calling;

import batq.server.calling.CallingOrder.Lane;
import batq.server.store.Recorded;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketEvent;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who stands where in today's lines, kept in memory beside the record so that "how many are before
 * me" needs no counting of rows. Fed with what was committed, on the writer's thread; asked by
 * many.
 */
public final class Lines {
  /** A place in a line. */
  private record Place(Instant at, String number) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::at).thenComparing(Place::number);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private record Line(ServiceId service, Lane lane) {}

  private record Standing(Line line, Place place) {}

  private final Map<TicketId, Standing> standing = new HashMap<>();
  private final Map<Line, List<Place>> lines = new HashMap<>();
  private LocalDate day;

  /** The lines of a day as the record holds them now. */
  public Lines(LocalDate day, Collection<Ticket.Waiting> waiting) {
    this.day = day;
    for (var ticket : waiting) {
      var facts = ticket.facts();
      var place = new Place(ticket.lineAt(), ticket.number().shown());
      join(ticket.id(), new Line(facts.serviceId(), lane(facts.priority())), place);
    }
  }

  /** Takes in what was committed. */
  public synchronized void take(List<Recorded> committed) {
    for (var recorded : committed) {
      if (recorded.event() instanceof TicketEvent event && !recorded.day().isBefore(day)) {
        if (recorded.day().isAfter(day)) {
          day = recorded.day();
          standing.clear();
          lines.clear();
        }
        take(event, recorded.at());
      }
    }
  }

  /** How many of the waiting are called before this ticket; 0 once it does not wait. */
  public synchronized int ahead(
      TicketId ticket, Collection<ServiceId> servedTogether, CallingOrder order) {
    return Optional.ofNullable(standing.get(ticket))
        .map(it -> ahead(it.line().lane(), it.place(), servedTogether, order))
        .orElse(0);
  }

  private int ahead(Lane lane, Place place, Collection<ServiceId> services, CallingOrder order) {
    var other = lane == Lane.PRIORITY ? Lane.ORDINARY : Lane.PRIORITY;
    var same = 0;
    var others = 0;
    var othersBefore = 0;
    for (var service : services) {
      same += before(new Line(service, lane), place);
      others += waiting(new Line(service, other)).size();
      othersBefore += before(new Line(service, other), place);
    }
    return order.ahead(lane, same, others, othersBefore);
  }

  private void take(TicketEvent event, Instant at) {
    switch (event) {
      case TicketEvent.Issued issued ->
          join(
              issued.ticketId(),
              new Line(issued.serviceId(), lane(issued.priority())),
              new Place(at, issued.number().shown()));
      case TicketEvent.Called called -> leave(called.ticketId());
      case TicketEvent.Cancelled cancelled -> leave(cancelled.ticketId());
      case TicketEvent.Recalled _ -> {}
      case TicketEvent.Started _ -> {}
      case TicketEvent.Finished _ -> {}
      case TicketEvent.NotShown _ -> {}
      case TicketEvent.Printed _ -> {}
      case TicketEvent.Rated _ -> {}
    }
  }

  private void join(TicketId ticket, Line line, Place place) {
    var places = lines.computeIfAbsent(line, l -> new ArrayList<>());
    places.add(insertion(places, place), place);
    standing.put(ticket, new Standing(line, place));
  }

  private void leave(TicketId ticket) {
    var left = standing.remove(ticket);
    if (left != null) {
      var places = waiting(left.line());
      places.remove(insertion(places, left.place()));
    }
  }

  private int before(Line line, Place place) {
    return insertion(waiting(line), place);
  }

  private List<Place> waiting(Line line) {
    return lines.getOrDefault(line, List.of());
  }

  private static int insertion(List<Place> places, Place place) {
    var found = Collections.binarySearch(places, place);
    return found < 0 ? -found - 1 : found;
  }

  private static Lane lane(boolean priority) {
    return priority ? Lane.PRIORITY : Lane.ORDINARY;
  }
}
