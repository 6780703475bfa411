package batq.server.calling;

import batq.server.calling.Seats.Seat;
import batq.server.ticket.CallReason;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketEvent;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.TicketNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * ทำไมยังไม่ถึงคิว: who was called before a number while it waited, at the counters that serve it,
 * and by which rule or reason; read from the log alone (practice.md A10). It names no staff.
 */
public final class WhyNotYet {
  private final Ticket ticket;
  private final BiPredicate<CounterId, ServiceId> serves;
  private final Seats seats = new Seats();
  private final Set<TicketId> cameBack = new HashSet<>();
  private final List<CalledBefore> before = new ArrayList<>();

  private WhyNotYet(Ticket ticket, BiPredicate<CounterId, ServiceId> serves) {
    this.ticket = ticket;
    this.serves = serves;
  }

  /** An event of the day, with its time. */
  record Step(TicketEvent event, Instant at) {}

  /** One that was called while the number waited. */
  public record CalledBefore(TicketNumber number, Instant at, CounterId counter, Why why) {}

  /** By which rule or reason. */
  public sealed interface Why {}

  /** It stood before the number in the same lane. */
  public record CameEarlier(Instant arrival) implements Why {}

  /** A priority number before an ordinary one, as the rule says. */
  public record PriorityByRule() implements Why {}

  /** An ordinary number between priority ones, as the rule says. */
  public record OrdinaryByRule() implements Why {}

  /** Had been given up, came, and was placed next but one. */
  public record CameBack() implements Why {}

  /** Called before its turn by somebody who gave a reason. */
  public record OutOfOrder(CallReason reason) implements Why {}

  /** The log has no reason: the office must look into it. */
  public record NoReason() implements Why {}

  /**
   * The story of a ticket.
   *
   * @param day everything that happened to tickets on its day, in order
   * @param serves whether a counter serves a service on that day
   */
  static List<CalledBefore> of(
      Ticket ticket, List<Step> day, BiPredicate<CounterId, ServiceId> serves) {
    var story = new WhyNotYet(ticket, serves);
    day.forEach(story::take);
    return List.copyOf(story.before);
  }

  private void take(Step step) {
    switch (step.event()) {
      case TicketEvent.Called(var id, var number, var counter) ->
          called(id, number, counter, step.at(), Optional.empty());
      case TicketEvent.CalledOutOfOrder(var id, var number, var counter, var reason) ->
          called(id, number, counter, step.at(), Optional.of(reason));
      case TicketEvent.CallUndone undone ->
          before.removeIf(
              it -> it.number().equals(undone.number()) && isLastOf(undone.number(), it));
      case TicketEvent.NotShown absent -> cameBack.add(absent.ticketId());
      default -> {}
    }
    seats.take(step.event(), step.at());
  }

  private boolean isLastOf(TicketNumber number, CalledBefore call) {
    return before.stream()
        .filter(it -> it.number().equals(number))
        .reduce((one, other) -> other)
        .filter(call::equals)
        .isPresent();
  }

  private void called(
      TicketId id,
      TicketNumber number,
      CounterId counter,
      Instant at,
      Optional<CallReason> reason) {
    var own = seats.seat(ticket.id()).filter(Seat::waits);
    var other = seats.seat(id);
    if (own.isPresent()
        && other.isPresent()
        && !id.equals(ticket.id())
        && serves.test(counter, own.get().service())) {
      before.add(new CalledBefore(number, at, counter, why(own.get(), other.get(), reason)));
    }
  }

  private Why why(Seat own, Seat other, Optional<CallReason> reason) {
    if (reason.isPresent()) {
      return new OutOfOrder(reason.get());
    }
    if (other.priority() != own.priority()) {
      return other.priority() ? new PriorityByRule() : new OrdinaryByRule();
    }
    if (cameBack.contains(other.id())) {
      return new CameBack();
    }
    return Seat.LINE.compare(other, own) < 0 ? new CameEarlier(other.arrival()) : new NoReason();
  }
}
