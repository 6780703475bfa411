package batq.simulation;

import batq.wire.ServiceId;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.random.RandomGenerator;

/** Visitors coming one by one, until nobody lets them in any more. */
final class Visitors implements Runnable {
  /** The demonstration begins when the hall is full. */
  static final LocalTime BEGIN = LocalTime.of(9, 0);

  private final ArrivalShape shape;
  private final Demand demand;
  private final Pace pace;
  private final List<ServiceId> offered;
  private final Entrance entrance;
  private final RandomGenerator random;

  Visitors(
      ArrivalShape shape,
      Demand demand,
      Pace pace,
      List<ServiceId> offered,
      Entrance entrance,
      RandomGenerator random) {
    this.shape = shape;
    this.demand = demand;
    this.pace = pace;
    this.offered = List.copyOf(offered);
    this.entrance = entrance;
    this.random = random;
  }

  @Override
  public void run() {
    var begun = System.nanoTime();
    var minutes = 0.0;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        minutes += shape.minutesToNext(ArrivalShape.after(BEGIN, minutes), random);
        var due = pace.real(minutes).minusNanos(System.nanoTime() - begun);
        if (due.isPositive()) {
          Thread.sleep(due);
        }
        entrance.enter(demand.wish(offered, random));
        // A hall that was shut for a while is not stormed afterwards by all who would have come.
        minutes = Math.max(minutes, pace.officeMinutes(elapsed(begun)) - 1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration elapsed(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
