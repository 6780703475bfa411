package batq.server.statistics;

import batq.server.ticket.CallReason;
import batq.wire.CounterId;
import batq.wire.VisitorClass;
import java.time.Duration;
import java.util.List;

/**
 * What of a day a supervisor should be able to explain (TRUST.md scene 5, practice.md D5, D13).
 *
 * @param outOfOrder calls before their turn, but those that were undone
 * @param quickNoShows given up within {@link #QUICK} of their first call
 * @param shortServices finished within {@link #SHORT}
 * @param classesByStaff priority tickets for which staff, not the visitor, said the class
 */
public record Fairness(
    List<OutOfOrder> outOfOrder,
    List<AtCounter> quickNoShows,
    List<AtCounter> shortServices,
    List<ClassGiven> classesByStaff) {
  /** The rule asks for a minute; so soon after it one asks whether anybody was really awaited. */
  public static final Duration QUICK = Duration.ofMinutes(2);

  /** Practice.md D13: ควรตรวจสอบ. */
  public static final Duration SHORT = Duration.ofSeconds(15);

  public record OutOfOrder(CounterId counter, CallReason reason, int calls) {}

  public record AtCounter(CounterId counter, int tickets) {}

  public record ClassGiven(VisitorClass visitorClass, int byStaff, int inAll) {}

  public Fairness {
    outOfOrder = List.copyOf(outOfOrder);
    quickNoShows = List.copyOf(quickNoShows);
    shortServices = List.copyOf(shortServices);
    classesByStaff = List.copyOf(classesByStaff);
  }
}
