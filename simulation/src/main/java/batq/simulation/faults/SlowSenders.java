package batq.simulation.faults;

import batq.simulation.Latencies;
import batq.simulation.ProcessFigures;
import batq.simulation.Program;
import batq.simulation.faults.SlowLines.Slowness;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A thousand connections that send or read a little now and then (TRUST T4): whoever presses a
 * button is answered as ever, and the slow ones are cut. What a server without limits does is seen
 * in {@code LinesTest} and {@code FloodTest} of the server.
 */
final class SlowSenders implements FaultProgram {
  private static final int PROBES = 300;
  private static final Duration BETWEEN_PROBES = Duration.ofMillis(40);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration CUT = Duration.ofSeconds(60);
  private static final double MOST_MS = 50;
  private static final long MB = 1024 * 1024;
  private static final long MOST_BYTES = 20 * MB;

  @Override
  public int aNight() {
    return 1_000;
  }

  /**
   * @param count how many connections are slow at a time
   */
  @Override
  public List<Trial> run(FaultOffice office, int count, long seed)
      throws IOException, InterruptedException, Missing {
    var trials = new ArrayList<Trial>();
    for (var slowness : Slowness.values()) {
      var data = office.copy("slow-" + slowness);
      try (var server = office.start(office.programs(), data)) {
        trials.add(
            Trial.of(
                "slow " + slowness.name().toLowerCase(java.util.Locale.ROOT),
                measured(office, server, slowness, count)));
      } finally {
        FaultOffice.remove(data);
      }
    }
    return trials;
  }

  private static FaultReport measured(
      FaultOffice office, Program server, Slowness slowness, int count)
      throws IOException, InterruptedException, Missing {
    var figures = new LinkedHashMap<String, Number>();
    var broken = new ArrayList<String>();
    var address = FaultOffice.address(server);
    try (var kiosk = new Kiosk(address, office.kioskToken(), LONGEST_WAIT)) {
      // The compiler's work is done before, and so is what memory a working server takes.
      probe(kiosk, 10 * PROBES, Duration.ZERO);
      var without = probe(kiosk, PROBES, BETWEEN_PROBES);
      var start = ProcessFigures.required(server.pid());
      var heap = LiveHeap.bytes(server);
      try (var _ = SlowLines.open(address, slowness, count)) {
        var begun = System.nanoTime();
        var during = probe(kiosk, PROBES, BETWEEN_PROBES);
        var most = ProcessFigures.required(server.pid());
        var kept = LiveHeap.bytes(server) - heap;
        while (!ProcessFigures.required(server.pid()).hasDescriptorsLike(start)
            && System.nanoTime() - begun < CUT.toNanos()) {
          Thread.sleep(100);
        }
        var last = ProcessFigures.required(server.pid());
        figures.put("probes", PROBES);
        figures.put("p99 without, ms", without.millis(0.99));
        figures.put("p99 with, ms", during.millis(0.99));
        figures.put("connections held", most.descriptors() - start.descriptors());
        figures.put("MB kept", kept / MB);
        figures.put("MB resident more", (most.residentBytes() - start.residentBytes()) / MB);
        figures.put("all cut after s", (System.nanoTime() - begun) / 1e9);
        if (during.count() < PROBES) {
          broken.add("unanswered: %d of %d probes".formatted(PROBES - during.count(), PROBES));
        }
        if (during.millis(0.99) > MOST_MS) {
          broken.add("slow: p99 of a probe is %.0f ms".formatted(during.millis(0.99)));
        }
        if (kept > MOST_BYTES) {
          broken.add("memory: more than 20 MB for the slow ones");
        }
        if (!last.hasDescriptorsLike(start)) {
          broken.add("kept: %d connections".formatted(last.descriptors() - start.descriptors()));
        }
      }
    }
    return new FaultReport(figures, broken);
  }

  /** Takes so many tickets, one after the other, and says how long each answer took. */
  private static Latencies probe(Kiosk kiosk, int count, Duration between)
      throws InterruptedException {
    var taken = new Latencies();
    for (var probe = 0; probe < count; probe++) {
      var begun = System.nanoTime();
      if (kiosk.issue(kiosk.request()) instanceof Kiosk.Reply.Numbered) {
        taken.add(System.nanoTime() - begun);
      }
      Thread.sleep(between);
    }
    return taken;
  }
}
