package batq.server.ticket;

import batq.wire.IssuedTicket;
import batq.wire.ServiceId;
import batq.wire.WaitRange;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A ticket as devices and staff see it. What this room does not know is handed in by the wiring.
 *
 * @param publicName the Thai name of a service that anyone may see
 * @param ahead how many are called before it
 * @param estimate its wait, when enough is known to say one
 */
public record TicketView(
    Function<ServiceId, String> publicName,
    ToIntFunction<Ticket> ahead,
    Function<Ticket, Optional<WaitRange>> estimate) {

  public IssuedTicket of(Ticket ticket) {
    var facts = ticket.facts();
    var calls = TicketRow.calls(ticket);
    return new IssuedTicket(
        facts.id(),
        facts.number(),
        facts.serviceId(),
        publicName.apply(facts.serviceId()),
        facts.series(),
        facts.visitorClass(),
        facts.channel(),
        ticket.state(),
        facts.issuedAt(),
        calls.map(Ticket.Calls::first),
        calls.map(Ticket.Calls::last),
        calls.map(Ticket.Calls::counter),
        ahead.applyAsInt(ticket),
        estimate.apply(ticket));
  }
}
