package batq.simulation.faults;

/** What a fault program needs is not on this machine; it is skipped, and the message says why. */
public final class Missing extends Exception {
  Missing(String what) {
    super(what);
  }
}
