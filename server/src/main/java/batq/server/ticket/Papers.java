package batq.server.ticket;

import batq.server.calendar.OfficeClock;
import batq.server.store.Database;
import batq.server.store.Tx;
import batq.wire.Channel;
import batq.wire.TicketId;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks a kiosk for a ticket's paper: the first of one that staff issued, or once more. The event is
 * the job; the kiosk hears it on its stream and reports what its printer said.
 */
public final class Papers {
  private final Database database;
  private final TicketStore tickets;
  private final OfficeClock clock;

  public Papers(Database database, TicketStore tickets, OfficeClock clock) {
    this.database = database;
    this.tickets = tickets;
    this.clock = clock;
  }

  /**
   * Asks for it; the same job again asks for nothing more. Whoever is done with, and a ticket of
   * another day, has no paper.
   *
   * @param device a kiosk
   */
  public Lifecycle.Outcome ask(TicketId id, UUID job, int device, Mover by) {
    return database.write(
        tx ->
            tickets
                .find(tx.sql(), id)
                .<Lifecycle.Outcome>map(ticket -> ask(tx, ticket, job, device, by))
                .orElseGet(Lifecycle.Unknown::new));
  }

  /** The last paper that was asked for a ticket. */
  public Optional<Paper> last(TicketId id) {
    return database.read(sql -> PaperStore.last(sql, Database.OFFICE, id));
  }

  private Lifecycle.Outcome ask(Tx tx, Ticket ticket, UUID job, int device, Mover by) {
    var now = clock.now();
    var last = PaperStore.last(tx.sql(), tx.office(), ticket.id());
    if (last.filter(it -> it.job().equals(job)).isPresent()) {
      return new Lifecycle.Done(ticket);
    }
    if (!mayHavePaper(ticket) || !ticket.facts().day().equals(clock.dayOf(now))) {
      return new Lifecycle.Impossible(ticket);
    }
    var again = ticket.facts().channel() == Channel.KIOSK || last.isPresent();
    var event = new TicketEvent.PaperAsked(ticket.id(), ticket.number(), job, device, again);
    return new Lifecycle.Done(tickets.move(tx, ticket, event, now, by.actor()));
  }

  private static boolean mayHavePaper(Ticket ticket) {
    return ticket instanceof Ticket.Open || ticket instanceof Ticket.NotShown;
  }
}
