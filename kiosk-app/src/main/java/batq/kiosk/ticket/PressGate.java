package batq.kiosk.ticket;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Between the fingers and the worker: one press at a time, and none within {@link #REST} of the
 * last. What comes meanwhile is dropped, not queued; a visitor who presses ten times gets one
 * ticket. Called from any thread, returns at once.
 */
public final class PressGate {
  /** A trembling hand's second touch comes within this time (LOOK.md, Space). */
  public static final Duration REST = Duration.ofMillis(700);

  private static final Logger LOG = LoggerFactory.getLogger(PressGate.class);

  private final Executor worker;
  private final LongSupplier nanos;
  private final Consumer<Gesture> journey;
  private final AtomicBoolean busy = new AtomicBoolean();
  private final AtomicLong restUntil;

  /**
   * @param nanos a clock that never steps, as {@code System::nanoTime}
   */
  public PressGate(Executor worker, LongSupplier nanos, Consumer<Gesture> journey) {
    this.worker = worker;
    this.nanos = nanos;
    this.journey = journey;
    this.restUntil = new AtomicLong(nanos.getAsLong());
  }

  /** Hands the gesture to the worker, or drops it; true when it was handed on. */
  public boolean press(Gesture gesture) {
    if (!busy.compareAndSet(false, true)) {
      return false;
    }
    if (nanos.getAsLong() - restUntil.get() < 0) {
      busy.set(false);
      return false;
    }
    try {
      worker.execute(() -> handle(gesture));
      return true;
    } catch (RejectedExecutionException e) {
      LOG.debug("The kiosk is closing; {} is dropped", gesture);
      return false;
    }
  }

  private void handle(Gesture gesture) {
    try {
      journey.accept(gesture);
    } catch (RuntimeException e) {
      LOG.error("The journey failed at {}", gesture, e);
    } finally {
      restUntil.set(nanos.getAsLong() + REST.toNanos());
      busy.set(false);
    }
  }
}
