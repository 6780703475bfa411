package batq.server.ticket;

import batq.server.store.OfficeEvent;
import batq.wire.Channel;
import batq.wire.CounterId;
import batq.wire.PrintReport;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.TicketNumber;
import batq.wire.VisitorClass;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/**
 * What can happen to a ticket. The record of these is the truth; ticket rows are derived and can be
 * rebuilt from it ({@link Ticket#after}).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TicketEvent.Issued.class, name = "issued"),
  @JsonSubTypes.Type(value = TicketEvent.Called.class, name = "called"),
  @JsonSubTypes.Type(value = TicketEvent.Recalled.class, name = "recalled"),
  @JsonSubTypes.Type(value = TicketEvent.Started.class, name = "started"),
  @JsonSubTypes.Type(value = TicketEvent.Finished.class, name = "finished"),
  @JsonSubTypes.Type(value = TicketEvent.NotShown.class, name = "no-show"),
  @JsonSubTypes.Type(value = TicketEvent.Cancelled.class, name = "cancelled"),
  @JsonSubTypes.Type(value = TicketEvent.Printed.class, name = "printed"),
  @JsonSubTypes.Type(value = TicketEvent.Rated.class, name = "rated"),
})
public sealed interface TicketEvent extends OfficeEvent {

  TicketId ticketId();

  TicketNumber number();

  @Override
  default Optional<TicketId> aboutTicket() {
    return Optional.of(ticketId());
  }

  /**
   * A number was given out. Department and standard are those of its day and stay with it
   * (practice.md B21).
   *
   * @param site 1 for the office itself; a mobile unit has its own
   */
  record Issued(
      TicketId ticketId,
      TicketNumber number,
      int site,
      Series series,
      int ordinal,
      ServiceId serviceId,
      String departmentId,
      int standardMinutes,
      VisitorClass visitorClass,
      boolean priority,
      Channel channel)
      implements TicketEvent {
    @Override
    public String name() {
      return "issued";
    }
  }

  /** Called out of the waiting line. */
  record Called(TicketId ticketId, TicketNumber number, CounterId counterId)
      implements TicketEvent {
    @Override
    public String name() {
      return "called";
    }

    @Override
    public Optional<CounterId> atCounter() {
      return Optional.of(counterId);
    }
  }

  /**
   * Called again at the same counter.
   *
   * @param times of all calls, this one included
   * @param apart whether it came long enough after the one before to count for a no-show
   *     (practice.md B9)
   */
  record Recalled(
      TicketId ticketId, TicketNumber number, CounterId counterId, int times, boolean apart)
      implements TicketEvent {
    @Override
    public String name() {
      return "recalled";
    }

    @Override
    public Optional<CounterId> atCounter() {
      return Optional.of(counterId);
    }
  }

  /** The visitor has come and service begins. */
  record Started(TicketId ticketId, TicketNumber number, CounterId counterId)
      implements TicketEvent {
    @Override
    public String name() {
      return "started";
    }

    @Override
    public Optional<CounterId> atCounter() {
      return Optional.of(counterId);
    }
  }

  /** Served to the end. */
  record Finished(TicketId ticketId, TicketNumber number, CounterId counterId)
      implements TicketEvent {
    @Override
    public String name() {
      return "finished";
    }

    @Override
    public Optional<CounterId> atCounter() {
      return Optional.of(counterId);
    }
  }

  /** Did not come after being called often enough (ไม่มาตามเรียก). */
  record NotShown(TicketId ticketId, TicketNumber number, CounterId counterId)
      implements TicketEvent {
    @Override
    public String name() {
      return "no-show";
    }

    @Override
    public Optional<CounterId> atCounter() {
      return Optional.of(counterId);
    }
  }

  /** Taken out of the line, with a reason that decides whether it counts as a visitor. */
  record Cancelled(TicketId ticketId, TicketNumber number, CancelReason reason)
      implements TicketEvent {
    @Override
    public String name() {
      return "cancelled";
    }
  }

  /** What the printer said of it. */
  record Printed(TicketId ticketId, TicketNumber number, PrintReport.Outcome outcome)
      implements TicketEvent {
    @Override
    public String name() {
      return "printed";
    }
  }

  /** The visitor's rating, 5 the best; anonymous, so it names nobody. */
  record Rated(TicketId ticketId, TicketNumber number, int score) implements TicketEvent {
    public Rated {
      if (score < 1 || score > 5) {
        throw new IllegalArgumentException("ratings are 1 to 5: " + score);
      }
    }

    @Override
    public String name() {
      return "rated";
    }
  }
}
