package batq.simulation.faults;

import batq.simulation.Latencies;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Slow cards (TRUST D10): each sync takes longer, and an issue at sixteen clients still at most
 * three syncs, for they are committed in groups.
 */
final class SlowSyncs implements FaultProgram {
  private static final int CLIENTS = 16;
  private static final int MOST_SYNCS = 3;
  private static final int BESIDE_MS = 50;
  private static final int WARM_UP = 100;

  /**
   * So many syncs long: now and then the log is begun anew, and its share is to be the true one.
   */
  private static final long SYNCS = 300;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final List<Integer> DELAYS_MS = List.of(10, 50, 200, 1_000);

  @Override
  public int aNight() {
    return DELAYS_MS.size();
  }

  /**
   * @param count how many of the delays are tried, the shortest first
   */
  @Override
  public List<Trial> run(FaultOffice office, int count, long seed)
      throws IOException, InterruptedException, Missing {
    var trials = new ArrayList<Trial>();
    try (var server = FaultyServer.on(office, "slow")) {
      for (var delay : DELAYS_MS.subList(0, Math.min(count, DELAYS_MS.size()))) {
        trials.add(Trial.of("syncs of " + delay + " ms", measured(office, server, delay, CLIENTS)));
      }
      trials.add(Trial.control("groups of one", measured(office, server, DELAYS_MS.get(1), 1)));
    }
    return trials;
  }

  /**
   * @param atOnce how many requests the server gets at a time; with one, so are its groups
   */
  private static FaultReport measured(
      FaultOffice office, FaultyServer server, int delay, int atOnce) throws InterruptedException {
    var taken = new Latencies();
    var broken = new ConcurrentLinkedQueue<String>();
    var turns = new Semaphore(atOnce, true);
    var warm = new CountDownLatch(CLIENTS);
    server.orders().delaySyncs(0);
    try (var kiosk = new Kiosk(server.address(), office.kioskToken(), LONGEST_WAIT);
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var client = 0; client < CLIENTS; client++) {
        clients.submit(
            () -> {
              // Not measured: the first requests also wait for the compiler and for connections.
              for (var request = 0; request < WARM_UP; request++) {
                kiosk.issue(kiosk.request());
              }
              warm.countDown();
              return null;
            });
      }
      warm.await();
      server.orders().delaySyncs(delay);
      var end = System.nanoTime() + Math.max(4_000, delay * SYNCS) * 1_000_000;
      for (var client = 0; client < CLIENTS; client++) {
        clients.submit(
            () -> {
              while (System.nanoTime() < end) {
                var begun = System.nanoTime();
                turns.acquire();
                try {
                  if (!(kiosk.issue(kiosk.request()) instanceof Kiosk.Reply.Numbered)) {
                    broken.add("refused: with syncs of " + delay + " ms");
                  }
                } finally {
                  turns.release();
                }
                taken.add(System.nanoTime() - begun);
              }
              return null;
            });
      }
    }
    var p99 = taken.millis(0.99);
    if (p99 > MOST_SYNCS * delay + BESIDE_MS) {
      broken.add("slow: p99 is %.0f ms with syncs of %d ms".formatted(p99, delay));
    }
    var figures = new LinkedHashMap<String, Number>();
    figures.put("issues", taken.count());
    figures.put("median ms", taken.millis(0.5));
    figures.put("p99 ms", p99);
    return new FaultReport(figures, List.copyOf(broken));
  }
}
