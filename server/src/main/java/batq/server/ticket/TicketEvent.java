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
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What can happen to a ticket. The record of these is the truth; ticket rows are derived and can be
 * rebuilt from it ({@link Ticket#after}).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TicketEvent.Issued.class, name = "issued"),
  @JsonSubTypes.Type(value = TicketEvent.Called.class, name = "called"),
  @JsonSubTypes.Type(value = TicketEvent.CalledOutOfOrder.class, name = "called-out-of-order"),
  @JsonSubTypes.Type(value = TicketEvent.Recalled.class, name = "recalled"),
  @JsonSubTypes.Type(value = TicketEvent.CallUndone.class, name = "call-undone"),
  @JsonSubTypes.Type(value = TicketEvent.Started.class, name = "started"),
  @JsonSubTypes.Type(value = TicketEvent.WalkedUp.class, name = "walked-up"),
  @JsonSubTypes.Type(value = TicketEvent.Held.class, name = "held"),
  @JsonSubTypes.Type(value = TicketEvent.Resumed.class, name = "resumed"),
  @JsonSubTypes.Type(value = TicketEvent.Returned.class, name = "returned"),
  @JsonSubTypes.Type(value = TicketEvent.Transferred.class, name = "transferred"),
  @JsonSubTypes.Type(value = TicketEvent.MatterNamed.class, name = "matter-named"),
  @JsonSubTypes.Type(value = TicketEvent.Continued.class, name = "continued"),
  @JsonSubTypes.Type(value = TicketEvent.Finished.class, name = "finished"),
  @JsonSubTypes.Type(value = TicketEvent.FinishUndone.class, name = "finish-undone"),
  @JsonSubTypes.Type(value = TicketEvent.ServedByHand.class, name = "served-by-hand"),
  @JsonSubTypes.Type(value = TicketEvent.NotShown.class, name = "no-show"),
  @JsonSubTypes.Type(value = TicketEvent.Cancelled.class, name = "cancelled"),
  @JsonSubTypes.Type(value = TicketEvent.Unserved.class, name = "unserved"),
  @JsonSubTypes.Type(value = TicketEvent.EndNotRecorded.class, name = "end-not-recorded"),
  @JsonSubTypes.Type(value = TicketEvent.PaperAsked.class, name = "paper-asked"),
  @JsonSubTypes.Type(value = TicketEvent.Printed.class, name = "printed"),
  @JsonSubTypes.Type(value = TicketEvent.Rated.class, name = "rated"),
  @JsonSubTypes.Type(value = TicketEvent.Noted.class, name = "noted"),
})
public sealed interface TicketEvent extends OfficeEvent {
  TicketId ticketId();

  TicketNumber number();

  @Override
  @JsonIgnore
  default Optional<TicketId> aboutTicket() {
    return Optional.of(ticketId());
  }

  /** It happened at a counter. */
  sealed interface AtCounter extends TicketEvent {
    CounterId counterId();

    @Override
    @JsonIgnore
    default Optional<CounterId> atCounter() {
      return Optional.of(counterId());
    }
  }

  /**
   * A number was given out.
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
      implements TicketEvent {}

  /** Called out of the waiting line, by the rule. */
  record Called(TicketId ticketId, TicketNumber number, CounterId counterId) implements AtCounter {}

  /** Called before its turn, with a reason. */
  record CalledOutOfOrder(
      TicketId ticketId, TicketNumber number, CounterId counterId, CallReason reason)
      implements AtCounter {}

  /**
   * Called again at the same counter.
   *
   * @param times of all calls of this turn, this one included
   * @param apart whether it came long enough after the one before to count for a no-show
   *     (practice.md B9)
   */
  record Recalled(
      TicketId ticketId, TicketNumber number, CounterId counterId, int times, boolean apart)
      implements AtCounter {}

  /**
   * The call was a slip: it is in its old place, as if it had not been called (practice.md B12).
   */
  record CallUndone(TicketId ticketId, TicketNumber number, CounterId counterId)
      implements AtCounter {}

  /** The visitor has come and service begins. */
  record Started(TicketId ticketId, TicketNumber number, CounterId counterId)
      implements AtCounter {}

  /** Served at once, without having waited or been called (practice.md A4). */
  record WalkedUp(TicketId ticketId, TicketNumber number, CounterId counterId)
      implements AtCounter {}

  /**
   * Put aside.
   *
   * @param until when it goes back into the line by itself, if that was said
   */
  record Held(TicketId ticketId, TicketNumber number, Optional<Instant> until)
      implements TicketEvent {}

  /** Service goes on after it was put aside. */
  record Resumed(TicketId ticketId, TicketNumber number, CounterId counterId)
      implements AtCounter {}

  /** In the line again, at the place of {@code lineAt}. */
  record Returned(TicketId ticketId, TicketNumber number, Instant lineAt, ReturnReason reason)
      implements TicketEvent {}

  /** Waits for another service, at its first arrival. */
  record Transferred(TicketId ticketId, TicketNumber number, Matter matter)
      implements TicketEvent {}

  /** Staff said which of the services behind its public name it is. */
  record MatterNamed(TicketId ticketId, TicketNumber number, Matter matter)
      implements TicketEvent {}

  /** This matter is served; the same ticket waits for a second one (practice.md A3). */
  record Continued(TicketId ticketId, TicketNumber number, CounterId counterId, Matter matter)
      implements AtCounter {}

  /** Served to the end. */
  record Finished(TicketId ticketId, TicketNumber number, CounterId counterId)
      implements AtCounter {}

  /** The press that finished it was a slip: it stands where it stood. */
  record FinishUndone(TicketId ticketId, TicketNumber number, CounterId counterId)
      implements AtCounter {}

  /** Served while the system was down; the times only if both are known (practice.md B2). */
  record ServedByHand(
      TicketId ticketId, TicketNumber number, Optional<Instant> from, Optional<Instant> until)
      implements TicketEvent {}

  /** Did not come after being called often enough (ไม่มาตามเรียก). */
  record NotShown(TicketId ticketId, TicketNumber number, CounterId counterId)
      implements AtCounter {}

  /** Taken out of the line, with a reason that decides whether it counts as a visitor. */
  record Cancelled(TicketId ticketId, TicketNumber number, CancelReason reason)
      implements TicketEvent {}

  /** Still waiting when the day was closed (practice.md A8). */
  record Unserved(TicketId ticketId, TicketNumber number) implements TicketEvent {}

  /** In service when the day was closed: served, but nobody knows until when. */
  record EndNotRecorded(TicketId ticketId, TicketNumber number, CounterId counterId)
      implements AtCounter {}

  /**
   * Staff asked a kiosk for its paper.
   *
   * @param job of the request that asked
   * @param again whether there had been paper before (พิมพ์ซ้ำ, practice.md B11)
   */
  record PaperAsked(TicketId ticketId, TicketNumber number, UUID job, int deviceId, boolean again)
      implements TicketEvent {}

  /** What the printer said of it. */
  record Printed(TicketId ticketId, TicketNumber number, PrintReport.Outcome outcome)
      implements TicketEvent {}

  /**
   * What whoever serves the visitor should know.
   *
   * @param notes all of them from now on, in the order of {@link TicketNote}
   */
  record Noted(TicketId ticketId, TicketNumber number, List<TicketNote> notes)
      implements TicketEvent {
    public Noted {
      notes = List.copyOf(notes);
    }

    static Noted of(Ticket ticket, Set<TicketNote> notes) {
      return new Noted(ticket.id(), ticket.number(), notes.stream().sorted().toList());
    }
  }

  /** The visitor's rating, 5 the best; anonymous, so it names nobody. */
  record Rated(TicketId ticketId, TicketNumber number, int score) implements TicketEvent {
    public Rated {
      if (score < 1 || score > 5) {
        throw new IllegalArgumentException("ratings are 1 to 5: " + score);
      }
    }
  }
}
