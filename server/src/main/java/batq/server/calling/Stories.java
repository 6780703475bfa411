package batq.server.calling;

import batq.server.calendar.OfficeClock;
import batq.server.store.Database;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketStore;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import batq.wire.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks a number of today up and tells its story. */
public final class Stories {
  private final Database database;
  private final TicketStore tickets;
  private final Desks desks;
  private final OfficeClock clock;
  private final Function<CounterId, List<ServiceId>> serves;

  public Stories(
      Database database,
      TicketStore tickets,
      Desks desks,
      OfficeClock clock,
      Function<CounterId, List<ServiceId>> serves) {
    this.database = database;
    this.tickets = tickets;
    this.desks = desks;
    this.clock = clock;
    this.serves = serves;
  }

  /** A ticket, and who was called before it, as it was known at a moment. */
  public record Story(Ticket ticket, List<WhyNotYet.CalledBefore> before, Instant at) {}

  /** The story of a number of today; empty when it was not given out. */
  public Optional<Story> of(TicketNumber number) {
    var now = clock.now();
    var day = clock.dayOf(now);
    return database.read(
        sql ->
            tickets
                .find(sql, Database.OFFICE, day, number)
                .map(
                    ticket ->
                        new Story(
                            ticket,
                            WhyNotYet.of(
                                ticket,
                                CallingStore.steps(sql, Database.OFFICE, day),
                                (counter, service) ->
                                    serves.apply(counter).contains(service)
                                        || desks
                                            .extras(sql, Database.OFFICE, counter, day)
                                            .contains(service)),
                            now)));
  }
}
