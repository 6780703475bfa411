package batq.simulation;

import java.time.Duration;

/**
 * What a ticket costs in processor time, which tells more than a clock when others use the machine
 * as well.
 *
 * @param share how much of all processors server and load program got together
 */
record Cost(double serverMicros, double ownMicros, double share) {

  /** Measures from its making on. */
  static final class Meter {
    private final long serverPid;
    private final Duration serverBefore;
    private final Duration ownBefore = Processor.ownTime();
    private final long begun = System.nanoTime();

    Meter(long serverPid) {
      this.serverPid = serverPid;
      this.serverBefore = Processor.time(serverPid);
    }

    /** The cost of each of so many tickets, issued since. */
    Cost of(double tickets) {
      var processors = Runtime.getRuntime().availableProcessors();
      var whole = (System.nanoTime() - begun) * (double) processors;
      var server = Processor.time(serverPid).minus(serverBefore).toNanos();
      var own = Processor.ownTime().minus(ownBefore).toNanos();
      return new Cost(server / 1e3 / tickets, own / 1e3 / tickets, (server + own) / whole);
    }
  }

  void into(Findings findings) {
    findings.note("server-cpu", "processor time a ticket, server", serverMicros, "µs");
    findings.note("load-cpu", "processor time a ticket, load program", ownMicros, "µs");
    findings.note("share", "share of the machine this run got", share, "");
  }
}
