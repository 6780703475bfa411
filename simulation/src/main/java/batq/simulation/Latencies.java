package batq.simulation;

import java.util.Arrays;

/** Measured times, from which figures are read. Safe for many threads. */
public final class Latencies {
  private static final int MOST = 4_000_000;

  private long[] nanos = new long[65_536];
  private int count;

  public synchronized void add(long measuredNanos) {
    if (count == MOST) {
      return;
    }
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, Math.min(MOST, count * 2));
    }
    nanos[count++] = measuredNanos;
  }

  /** How many were measured. */
  public synchronized int count() {
    return count;
  }

  /** The time under which a share of all lies, in milliseconds; the nearest rank. */
  public synchronized double millis(double share) {
    if (count == 0) {
      throw new IllegalStateException("nothing was measured");
    }
    var sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * count) - 1)] / 1e6;
  }
}
