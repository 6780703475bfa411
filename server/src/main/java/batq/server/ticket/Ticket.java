package batq.server.ticket;

import batq.wire.Channel;
import batq.wire.CounterId;
import batq.wire.PrintReport;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.TicketNumber;
import batq.wire.TicketState;
import batq.wire.VisitorClass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A ticket in one of its states. A move exists only on the state from which it is possible and
 * yields the event to record; {@link #after} makes the next state of an event and is the only way
 * from one state to another.
 */
public sealed interface Ticket {

  Facts facts();

  TicketState state();

  default TicketId id() {
    return facts().id();
  }

  default TicketNumber number() {
    return facts().number();
  }

  /** What was settled when it was issued, and the two remarks that may be added in any state. */
  record Facts(
      TicketId id,
      TicketNumber number,
      int site,
      LocalDate day,
      Series series,
      int ordinal,
      ServiceId serviceId,
      String departmentId,
      int standardMinutes,
      VisitorClass visitorClass,
      boolean priority,
      Channel channel,
      Instant issuedAt,
      Optional<PrintReport.Outcome> printed,
      Optional<Integer> rating) {}

  /**
   * How and where it was called.
   *
   * @param first ends the wait
   * @param last begins the service when nobody pressed start
   * @param apart how many calls count for a no-show, the last of them at {@code apartAt}
   */
  record Calls(
      CounterId counter, Instant first, Instant last, int times, int apart, Instant apartAt) {}

  /** In the line, at the place of {@code lineAt}. */
  record Waiting(Facts facts, Instant lineAt) implements Ticket {
    @Override
    public TicketState state() {
      return TicketState.WAITING;
    }

    public TicketEvent.Called call(CounterId counter) {
      return new TicketEvent.Called(id(), number(), counter);
    }

    public TicketEvent.Cancelled cancel(CancelReason reason) {
      return new TicketEvent.Cancelled(id(), number(), reason);
    }
  }

  /** Called to a counter, and awaited there. */
  record Called(Facts facts, Calls calls) implements Ticket {
    @Override
    public TicketState state() {
      return TicketState.CALLED;
    }

    public TicketEvent.Recalled recall(Instant at, Duration apart) {
      var counts = !at.isBefore(calls.apartAt().plus(apart));
      return new TicketEvent.Recalled(id(), number(), calls.counter(), calls.times() + 1, counts);
    }

    public TicketEvent.Started start() {
      return new TicketEvent.Started(id(), number(), calls.counter());
    }

    public TicketEvent.Finished finish() {
      return new TicketEvent.Finished(id(), number(), calls.counter());
    }

    public TicketEvent.NotShown noShow() {
      return new TicketEvent.NotShown(id(), number(), calls.counter());
    }
  }

  /** Being served. */
  record Serving(Facts facts, Calls calls, Instant startedAt) implements Ticket {
    @Override
    public TicketState state() {
      return TicketState.SERVING;
    }

    public TicketEvent.Finished finish() {
      return new TicketEvent.Finished(id(), number(), calls.counter());
    }
  }

  /** Served; {@code startedAt} only if somebody pressed start. */
  record Finished(Facts facts, Calls calls, Optional<Instant> startedAt, Instant endedAt)
      implements Ticket {
    @Override
    public TicketState state() {
      return TicketState.FINISHED;
    }
  }

  /** Called often enough, and nobody came. */
  record NotShown(Facts facts, Calls calls, Instant endedAt) implements Ticket {
    @Override
    public TicketState state() {
      return TicketState.NO_SHOW;
    }
  }

  /** Taken out of the line. */
  record Cancelled(Facts facts, CancelReason reason, Instant endedAt) implements Ticket {
    @Override
    public TicketState state() {
      return TicketState.CANCELLED;
    }
  }

  /** The ticket that an issue brings into the world. */
  static Waiting issued(TicketEvent.Issued event, LocalDate day, Instant at) {
    return TicketFold.issued(event, day, at);
  }

  /**
   * The ticket after an event.
   *
   * @throws IllegalStateException if the event cannot follow this state: the record would be false
   */
  default Ticket after(TicketEvent event, Instant at) {
    return TicketFold.after(this, event, at);
  }
}
