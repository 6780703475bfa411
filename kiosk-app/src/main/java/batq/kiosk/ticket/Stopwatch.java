package batq.kiosk.ticket;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A span measured on a clock that never steps; a kiosk's wall clock may be set by hand. */
final class Stopwatch {
  private final LongSupplier nanos;
  private long since;

  private Stopwatch(LongSupplier nanos, long since) {
    this.nanos = nanos;
    this.since = since;
  }

  static Stopwatch started(LongSupplier nanos) {
    return new Stopwatch(nanos, nanos.getAsLong());
  }

  /** One that counts as having run for {@code span} already. */
  static Stopwatch startedBefore(Duration span, LongSupplier nanos) {
    return new Stopwatch(nanos, nanos.getAsLong() - span.toNanos());
  }

  void restart() {
    since = nanos.getAsLong();
  }

  boolean hasRun(Duration span) {
    return nanos.getAsLong() - since >= span.toNanos();
  }
}
