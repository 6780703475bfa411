package batq.server.ticket;

import batq.wire.IssuedTicket;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.WaitRange;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A ticket as devices and staff see it. What this room does not know is handed in by the wiring.
 *
 * @param publicFace what anyone may see of a service
 * @param ahead how many are called before it
 * @param estimate its wait, when enough is known to say one
 * @param page where its visitor follows it, if the office has an address for that
 */
public record TicketView(
    Function<ServiceId, PublicFace> publicFace,
    ToIntFunction<Ticket> ahead,
    Function<Ticket, Optional<WaitRange>> estimate,
    Function<TicketId, Optional<String>> page) {

  /** The id and the Thai name that anyone may see of a service, whatever it really is. */
  public record PublicFace(ServiceId id, String name) {}

  public IssuedTicket of(Ticket ticket) {
    var facts = ticket.facts();
    var calls = TicketColumns.calls(ticket);
    return new IssuedTicket(
        facts.id(),
        facts.number(),
        publicFace.apply(facts.serviceId()).id(),
        publicFace.apply(facts.serviceId()).name(),
        facts.series(),
        facts.visitorClass(),
        facts.channel(),
        ticket.state(),
        facts.issuedAt(),
        ticket.journey().firstCalledAt(),
        calls.map(Ticket.Calls::last),
        calls.map(Ticket.Calls::counter),
        ahead.applyAsInt(ticket),
        estimate.apply(ticket),
        page.apply(facts.id()));
  }
}
