package batq.server.ticket;

import batq.server.http.Caller;
import batq.wire.CounterId;
import java.util.Optional;

/** Who moves: an actor, and the only counter at which it may, if it is bound to one. */
public record Mover(String actor, Optional<CounterId> boundTo) {
  public static Mover of(Caller caller) {
    return caller instanceof Caller.Machine machine
        ? new Mover(machine.actor(), machine.boundTo())
        : new Mover(caller.actor(), Optional.empty());
  }

  boolean mayMove(Ticket ticket) {
    return boundTo.isEmpty()
        || TicketColumns.calls(ticket).map(Ticket.Calls::counter).equals(boundTo);
  }
}
