package batq.server.ticket;

import batq.wire.CounterId;
import batq.wire.TicketId;
import batq.wire.TicketNumber;
import batq.wire.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A ticket in one of its states. A move exists only on the states from which it is possible and
 * yields the event to record; {@link #after} makes the next state of an event and is the only way
 * from one state to another.
 */
public sealed interface Ticket {

  TicketFacts facts();

  Journey journey();

  TicketState state();

  default TicketId id() {
    return facts().id();
  }

  default TicketNumber number() {
    return facts().number();
  }

  /**
   * How and where it was called this time.
   *
   * @param first of these calls; an earlier turn's calls are the journey's
   * @param last begins the service when nobody pressed start
   * @param apart how many calls count for a no-show, the last of them at {@code apartAt}
   */
  record Calls(
      CounterId counter, Instant first, Instant last, int times, int apart, Instant apartAt) {}

  /** In one of the states that a day may still change: it can be sent to another service. */
  sealed interface Open extends Ticket {
    default TicketEvent.Transferred transfer(Matter matter) {
      return new TicketEvent.Transferred(id(), number(), matter);
    }
  }

  /** At a counter, called or in service. */
  sealed interface AtCounter extends Open {
    Calls calls();

    default TicketEvent.Finished finish() {
      return new TicketEvent.Finished(id(), number(), calls().counter());
    }

    default TicketEvent.Continued continueWith(Matter second) {
      return new TicketEvent.Continued(id(), number(), calls().counter(), second);
    }

    /** Says which of the services behind its public name it is. */
    default TicketEvent.MatterNamed name(Matter real) {
      return new TicketEvent.MatterNamed(id(), number(), real);
    }

    default TicketEvent.Held hold(Optional<Instant> until) {
      return new TicketEvent.Held(id(), number(), until);
    }
  }

  /** In the line, at the place of its journey. */
  record Waiting(TicketFacts facts, Journey journey) implements Open {
    public Instant lineAt() {
      return journey.lineAt();
    }

    @Override
    public TicketState state() {
      return TicketState.WAITING;
    }

    public TicketEvent.Called call(CounterId counter) {
      return new TicketEvent.Called(id(), number(), counter);
    }

    public TicketEvent.CalledOutOfOrder callOutOfOrder(CounterId counter, CallReason reason) {
      return new TicketEvent.CalledOutOfOrder(id(), number(), counter, reason);
    }

    public TicketEvent.WalkedUp walkUp(CounterId counter) {
      return new TicketEvent.WalkedUp(id(), number(), counter);
    }

    public TicketEvent.ServedByHand byHand(Optional<Instant> from, Optional<Instant> until) {
      return new TicketEvent.ServedByHand(id(), number(), from, until);
    }

    public TicketEvent.Held hold(Optional<Instant> until) {
      return new TicketEvent.Held(id(), number(), until);
    }

    public TicketEvent.Cancelled cancel(CancelReason reason) {
      return new TicketEvent.Cancelled(id(), number(), reason);
    }
  }

  /** Called to a counter, and awaited there. */
  record Called(TicketFacts facts, Journey journey, Calls calls) implements AtCounter {
    @Override
    public TicketState state() {
      return TicketState.CALLED;
    }

    public TicketEvent.Recalled recall(Instant at, Duration apart) {
      // A call of the future was made by a clock that has been put right since: long ago.
      var counts = !at.isBefore(calls.apartAt().plus(apart)) || at.isBefore(calls.apartAt());
      return new TicketEvent.Recalled(id(), number(), calls.counter(), calls.times() + 1, counts);
    }

    public TicketEvent.CallUndone undo() {
      return new TicketEvent.CallUndone(id(), number(), calls.counter());
    }

    public TicketEvent.Started start() {
      return new TicketEvent.Started(id(), number(), calls.counter());
    }

    public TicketEvent.NotShown noShow() {
      return new TicketEvent.NotShown(id(), number(), calls.counter());
    }

    public TicketEvent.Returned putBack() {
      return new TicketEvent.Returned(id(), number(), journey.lineAt(), ReturnReason.PUT_BACK);
    }
  }

  /** Being served; the stretch of service that runs now began at {@code startedAt}. */
  record Serving(TicketFacts facts, Journey journey, Calls calls, Instant startedAt)
      implements AtCounter {
    @Override
    public TicketState state() {
      return TicketState.SERVING;
    }

    public TicketEvent.EndNotRecorded endNotRecorded() {
      return new TicketEvent.EndNotRecorded(id(), number(), calls.counter());
    }
  }

  /**
   * Put aside, keeping its place (พักคิว).
   *
   * @param calls where it was called, unless it was put aside out of the line
   * @param until when it goes back into the line by itself, if that was said
   */
  record Held(
      TicketFacts facts,
      Journey journey,
      Optional<Calls> calls,
      Instant heldAt,
      Optional<Instant> until)
      implements Open {
    @Override
    public TicketState state() {
      return TicketState.HELD;
    }

    /** Goes on with the service at a counter; only one that had been called can. */
    public Optional<TicketEvent.Resumed> resume(CounterId counter) {
      return calls.map(before -> new TicketEvent.Resumed(id(), number(), counter));
    }

    public TicketEvent.Returned backInLine(ReturnReason reason) {
      return new TicketEvent.Returned(id(), number(), journey.lineAt(), reason);
    }

    public TicketEvent.Cancelled cancel(CancelReason reason) {
      return new TicketEvent.Cancelled(id(), number(), reason);
    }
  }

  /**
   * Served.
   *
   * @param calls empty for one served by hand
   * @param startedAt the last stretch's beginning, only if somebody pressed start
   * @param timed false when the end of the service is not known: it is in no time figure
   */
  record Finished(
      TicketFacts facts,
      Journey journey,
      Optional<Calls> calls,
      Optional<Instant> startedAt,
      Instant endedAt,
      boolean timed)
      implements Ticket {
    @Override
    public TicketState state() {
      return TicketState.FINISHED;
    }

    /** As if the press that finished it had not been; one served by hand was never at a counter. */
    public Optional<TicketEvent.FinishUndone> undo() {
      return calls.map(at -> new TicketEvent.FinishUndone(id(), number(), at.counter()));
    }

    /** From when the last stretch of service counts: start, or without it the last call. */
    public Optional<Instant> servedFrom() {
      return startedAt.or(() -> calls.map(Calls::last));
    }

    /** The sum of its stretches in service (practice.md D12); empty when that is not known. */
    public Optional<Duration> service() {
      return servedFrom()
          .filter(from -> timed)
          .map(from -> journey.inService().plus(Duration.between(from, endedAt)));
    }
  }

  /** Called often enough, and nobody came. */
  record NotShown(TicketFacts facts, Journey journey, Calls calls, Instant endedAt)
      implements Ticket {
    @Override
    public TicketState state() {
      return TicketState.NO_SHOW;
    }

    /** Came after all, and stands at this place (practice.md B10). */
    public TicketEvent.Returned comeBack(Instant place) {
      return new TicketEvent.Returned(id(), number(), place, ReturnReason.AFTER_NO_SHOW);
    }
  }

  /** Taken out of the line. */
  record Cancelled(TicketFacts facts, Journey journey, CancelReason reason, Instant endedAt)
      implements Ticket {
    @Override
    public TicketState state() {
      return TicketState.CANCELLED;
    }
  }

  /** Still waiting when the day was closed (ค้างเมื่อปิดทำการ). */
  record Unserved(TicketFacts facts, Journey journey, Instant endedAt) implements Ticket {
    @Override
    public TicketState state() {
      return TicketState.UNSERVED;
    }
  }

  /** The ticket that an issue brings into the world. */
  static Waiting issued(TicketEvent.Issued event, LocalDate day, Instant at) {
    return new Waiting(TicketFacts.of(event, day, at), Journey.begunAt(at));
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
