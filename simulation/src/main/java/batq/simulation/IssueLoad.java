package batq.simulation;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many kiosks asking for numbers for a while. */
final class IssueLoad {
  private static final List<String> SERVICES =
      List.of("info", "move", "copy_reg", "land_tax", "water_bill", "waste_fee", "repair", "birth");

  private IssueLoad() {}

  /** What came of it. */
  record Result(int clients, double perSecond, double medianMs, double p99Ms) {}

  static Result run(URI server, String token, int clients, Duration warmUp, Duration length) {
    var latencies = new Latencies();
    var begin = System.nanoTime() + warmUp.toNanos();
    var end = begin + length.toNanos();
    try (var kiosks = Executors.newFixedThreadPool(clients)) {
      var running = new ArrayList<Future<?>>();
      for (var kiosk = 0; kiosk < clients; kiosk++) {
        var service = SERVICES.get(kiosk % SERVICES.size());
        running.add(
            kiosks.submit(
                () -> {
                  press(server, token, service, begin, end, latencies);
                  return null;
                }));
      }
      for (var kiosk : running) {
        kiosk.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the load was broken off: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return new Result(
        clients,
        latencies.count() / (length.toNanos() / 1e9),
        latencies.millis(0.5),
        latencies.millis(0.99));
  }

  /** So many tickets for the first counter. */
  static void issue(URI server, String token, int tickets) throws IOException {
    try (var kiosk = new LoadClient(server, token)) {
      for (var ticket = 0; ticket < tickets; ticket++) {
        kiosk.issue(SERVICES.getFirst());
      }
    }
  }

  private static void press(
      URI server, String token, String service, long begin, long end, Latencies latencies)
      throws IOException {
    try (var kiosk = new LoadClient(server, token)) {
      for (var at = System.nanoTime(); at < end; at = System.nanoTime()) {
        kiosk.issue(service);
        var done = System.nanoTime();
        if (at >= begin && done <= end) {
          latencies.add(done - at);
        }
      }
    }
  }
}
