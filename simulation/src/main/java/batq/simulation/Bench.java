package batq.simulation;

import batq.wire.WireJson;
import java.time.Duration;
import java.util.List;

/**
 * Measures a server on this machine, load program included, beside the bare store in the same run.
 */
final class Bench {
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration LENGTH = Duration.ofSeconds(12);
  private static final int STORE_SECONDS = 15;
  private static final int CALLS = 150;
  private static final int WARMING_CALLS = 600;
  private static final int WALLS = 20;
  private static final int DEAF = 50;

  private final Programs programs;
  private final long stored;
  private final Findings findings = new Findings();

  Bench(Programs programs, long stored) {
    this.programs = programs;
    this.stored = stored;
  }

  /** What {@code bench-store} prints. */
  record StoreResult(long tickets, double seconds, double perSecond) {}

  Findings run() throws Exception {
    starts();
    var bare = bareStore();
    // Each on a day of its own: a hundred thousand who wait are the load program's doing, and cost
    // memory.
    try (var office = BenchOffice.inTemporaryFolder(programs)) {
      alone(office);
    }
    try (var office = BenchOffice.inTemporaryFolder(programs)) {
      var empty = together(office, bare);
      if (stored > 0) {
        fill(office);
        var filled = load(office, 16);
        findings.note("filled-16", "tickets/s, 16 clients, " + stored + " stored", filled, "/s");
        findings.atLeast("filled-ratio", "  of the same when empty", filled / empty, "", 0.7);
      }
    }
    try (var office = BenchOffice.inTemporaryFolder(programs)) {
      calls(office);
    }
    return findings;
  }

  private void starts() {
    try (var office = BenchOffice.inTemporaryFolder(programs)) {
      start(office, programs.with("BATQ_NO_AOT", "1"), "plain", "without the AOT cache", 2.5);
      start(office, programs, "aot", "with the AOT cache", 0.7);
    }
  }

  private void start(
      BenchOffice office, Programs how, String name, String words, double reachSeconds) {
    var best = Double.MAX_VALUE;
    var memory = 0.0;
    for (var run = 0; run < 3; run++) {
      var begun = System.nanoTime();
      try (var server = office.start(how)) {
        best = Math.min(best, (System.nanoTime() - begun) / 1e9);
        memory = Memory.residentMb(server.pid()).orElse(0.0);
      }
    }
    findings.atMost("start-" + name, "start, best of 3, " + words, best, "s", reachSeconds);
    if (name.equals("aot")) {
      findings.atMost("resident-aot", "resident when ready, " + words, memory, "MB", 150);
    } else {
      findings.note("resident-" + name, "resident when ready, " + words, memory, "MB");
    }
  }

  private double bareStore() {
    try (var office = BenchOffice.inTemporaryFolder(programs)) {
      var result = store(office, "--seconds", Integer.toString(STORE_SECONDS));
      findings.note("store-16", "bare store, 16 threads, tickets/s", result.perSecond(), "/s");
      return result.perSecond();
    }
  }

  private void alone(BenchOffice office) {
    try (var server = office.start(programs)) {
      var one = IssueLoad.run(office.address(server), office.kioskToken(), 1, WARM_UP, LENGTH);
      findings.note("http-1", "tickets/s over HTTP, 1 client", one.perSecond(), "/s");
      findings.note("issue-median", "one issue, 1 client, median", one.medianMs(), "ms");
      findings.atMost("issue-p99", "one issue, 1 client, p99", one.p99Ms(), "ms", 5);
    }
  }

  private double together(BenchOffice office, double bare) {
    try (var server = office.start(programs)) {
      var address = office.address(server);
      IssueLoad.run(address, office.kioskToken(), 16, Duration.ZERO, WARM_UP);
      var meter = new Cost.Meter(server.pid());
      var many = IssueLoad.run(address, office.kioskToken(), 16, Duration.ZERO, LENGTH);
      var cost = meter.of(many.perSecond() * LENGTH.toSeconds());
      findings.atLeast("http-16", "tickets/s over HTTP, 16 clients", many.perSecond(), "/s", 6000);
      findings.atLeast("ratio", "  of the bare store", many.perSecond() / bare, "", 0.6);
      findings.note("issue-16-p99", "one issue, 16 clients, p99", many.p99Ms(), "ms");
      cost.into(findings);
      Memory.residentMb(server.pid())
          .ifPresent(mb -> findings.note("resident-load", "resident after the load", mb, "MB"));
      return many.perSecond();
    }
  }

  private double load(BenchOffice office, int clients) {
    try (var server = office.start(programs)) {
      var address = office.address(server);
      return IssueLoad.run(address, office.kioskToken(), clients, WARM_UP, LENGTH).perSecond();
    }
  }

  private void fill(BenchOffice office) {
    var filled = store(office, "--fill", Long.toString(stored));
    findings.note("fill", "filling the store, tickets/s", filled.perSecond(), "/s");
  }

  private StoreResult store(BenchOffice office, String... more) {
    var command = new java.util.ArrayList<>(List.of("bench-store", "--data"));
    command.add(office.data().toString());
    command.addAll(List.of(more));
    return WireJson.read(programs.run("", command.toArray(String[]::new)), StoreResult.class);
  }

  private void calls(BenchOffice office) throws Exception {
    try (var server = office.start(programs)) {
      var address = office.address(server);
      IssueLoad.issue(address, office.kioskToken(), WARMING_CALLS + 3 * CALLS);
      try (var load =
          new CallLoad(address, office.displayToken(), BenchOffice.CLERK, office.secret())) {
        load.addWalls(WALLS);
        Thread.sleep(1000);
        load.warmUp(WARMING_CALLS);
        var heard = load.run(CALLS);
        findings.note("heard", "calls heard (a wall and a call each)", heard.count(), "");
        findings.note("call-median", "call to display, 20 walls, median", heard.millis(0.5), "ms");
        findings.atMost("call-p99", "call to display, 20 walls, p99", heard.millis(0.99), "ms", 20);
      }
      try (var load =
          new CallLoad(address, office.displayToken(), BenchOffice.CLERK, office.secret())) {
        load.addWalls(WALLS);
        load.addDeaf(DEAF);
        Thread.sleep(1000);
        load.warmUp(CALLS / 2);
        var heard = load.run(CALLS);
        findings.atMost(
            "call-p99-deaf", "  and 50 that never read, p99", heard.millis(0.99), "ms", 20);
      }
    }
  }
}
