package batq.server.ticket;

import batq.server.calendar.OfficeClock;
import batq.server.store.Database;
import batq.wire.IssueTicket;
import batq.wire.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * กรอกย้อนหลัง (practice.md B2): what was served by hand while the system was down. A visit counts
 * as a visitor, and in time figures only if both times are known.
 */
public final class HandService {
  private final Database database;
  private final TicketStore tickets;
  private final Issuing issuing;
  private final OfficeClock clock;

  public HandService(Database database, TicketStore tickets, Issuing issuing, OfficeClock clock) {
    this.database = database;
    this.tickets = tickets;
    this.issuing = issuing;
    this.clock = clock;
  }

  /** The times of a service; both lie on the day and in the past, in this order. */
  public record Times(Instant from, Instant until) {}

  /** What came of entering a visit. */
  public sealed interface Outcome {}

  public record Entered(Ticket ticket) implements Outcome {}

  /** No ticket could be made of it. */
  public record NotEntered(Issuing.Outcome why) implements Outcome {}

  /** They are not of today, not over yet, or the wrong way round. */
  public record ImpossibleTimes() implements Outcome {}

  /** Enters a visit that had no ticket; the same id again enters nothing more. */
  public Outcome enter(IssueTicket visit, Optional<Times> times, Mover by) {
    return database.write(
        tx -> {
          var now = clock.now();
          if (times.filter(it -> !arePossible(it, now)).isPresent()) {
            return new ImpossibleTimes();
          }
          return switch (issuing.atAnyHour(tx, visit, by.actor())) {
            case Issuing.New(var ticket) ->
                new Entered(
                    tickets.move(
                        tx,
                        ticket,
                        ticket.byHand(times.map(Times::from), times.map(Times::until)),
                        now,
                        by.actor()));
            case Issuing.Same(var ticket) -> new Entered(ticket);
            case Issuing.Outcome refused -> new NotEntered(refused);
          };
        });
  }

  /** Ticks off tickets that wait, as served meanwhile; says how many did wait. */
  public int tickOff(List<TicketId> ids, Mover by) {
    return database.write(
        tx -> {
          var now = clock.now();
          var ticked = 0;
          for (var id : ids) {
            if (tickets.find(tx.sql(), id).orElse(null) instanceof Ticket.Waiting waiting) {
              tickets.move(
                  tx, waiting, waiting.byHand(Optional.empty(), Optional.empty()), now, by.actor());
              ticked++;
            }
          }
          return ticked;
        });
  }

  private boolean arePossible(Times times, Instant now) {
    return clock.dayOf(times.from()).equals(clock.dayOf(now))
        && times.from().isBefore(times.until())
        && !times.until().isAfter(now);
  }
}
