package batq.server.ticket;

import batq.server.calendar.OfficeClock;
import batq.server.store.Database;
import batq.server.store.Tx;
import batq.wire.IssueTicket;
import batq.wire.TicketNumber;
import java.time.Instant;
import java.util.List;

/**
 * Gives out numbers. The id is looked up before any rule: asking again gives the same ticket, even
 * after closing. Number, ticket and event are one transaction.
 */
public final class Issuing {
  private static final int HERE = 1;

  private final Database database;
  private final TicketStore tickets;
  private final Offers offers;
  private final Offers atAnyHour;
  private final OfficeClock clock;

  /**
   * @param offers to visitors, within the hours
   * @param atAnyHour for what staff serve at once or enter afterwards: it happened, whatever the
   *     hours say
   */
  public Issuing(
      Database database, TicketStore tickets, Offers offers, Offers atAnyHour, OfficeClock clock) {
    this.database = database;
    this.tickets = tickets;
    this.offers = offers;
    this.atAnyHour = atAnyHour;
    this.clock = clock;
  }

  /** What came of a request. */
  public sealed interface Outcome {}

  public record New(Ticket.Waiting ticket) implements Outcome {}

  public record Same(Ticket ticket) implements Outcome {}

  /** The id was used for another service. */
  public record IdReused() implements Outcome {}

  public record Refused(Offers.Answer why) implements Outcome {}

  public Outcome issue(IssueTicket request, String actor) {
    return database.write(tx -> issue(tx, request, offers, actor));
  }

  /** Numbers for a line of people, in one command; each is answered for itself. */
  public List<Outcome> issueAll(List<IssueTicket> requests, String actor) {
    return database.write(
        tx -> requests.stream().map(each -> issue(tx, each, offers, actor)).toList());
  }

  /** For one who is served at once, inside the command that serves. */
  public Outcome atAnyHour(Tx tx, IssueTicket request, String actor) {
    return issue(tx, request, atAnyHour, actor);
  }

  private Outcome issue(Tx tx, IssueTicket request, Offers by, String actor) {
    var known = tickets.find(tx.sql(), request.id());
    if (known.isPresent()) {
      var same = known.get().facts().wished().equals(request.serviceId());
      return same ? new Same(known.get()) : new IdReused();
    }
    var now = clock.now();
    return switch (by.at(now, request.serviceId(), request.visitorClass())) {
      case Offers.Offered(var offer) -> give(tx, request, offer, now, actor);
      case Offers.OfferedUpTo(var offer, var most) ->
          tickets.visitors(tx.sql(), tx.office(), clock.dayOf(now), request.serviceId()) < most
              ? give(tx, request, offer, now, actor)
              : new Refused(new Offers.Full());
      case Offers.Answer refusal -> new Refused(refusal);
    };
  }

  private New give(Tx tx, IssueTicket request, Offer offer, Instant now, String actor) {
    var day = clock.dayOf(now);
    var ordinal = tickets.nextOrdinal(tx, HERE, day, offer.series());
    var event =
        new TicketEvent.Issued(
            request.id(),
            TicketNumber.of(offer.series(), ordinal),
            HERE,
            offer.series(),
            ordinal,
            request.serviceId(),
            offer.departmentId(),
            offer.standardMinutes(),
            request.visitorClass(),
            offer.priority(),
            request.channel());
    return new New(tickets.issue(tx, event, day, now, actor));
  }
}
