package batq.simulation.faults;

import batq.simulation.Latencies;
import batq.simulation.ProcessFigures;
import batq.simulation.Program;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Two hundred streams that nobody reads, beside twenty that are read (TRUST T3): issuing and the
 * walls go on as before, and each stuck one is dropped. Its control, sending from the writer's
 * thread, cannot be ordered from outside: it is {@code SendingWriterTest} of the server.
 */
final class StuckReaders implements FaultProgram {
  private static final int STUCK = 200;
  private static final int WALLS = 20;
  private static final int CLIENTS = 4;
  private static final int WARM_UP = 500;
  private static final double MOST_SLOWER = 1.10;
  private static final long MOST_KEPT_BYTES = 64 * 1024;
  private static final Duration DROPPED = Duration.ofSeconds(30);

  @Override
  public int aNight() {
    return 10_000;
  }

  /**
   * @param count how many tickets are issued with the stuck ones, and before them without
   */
  @Override
  public List<Trial> run(FaultOffice office, int count, long seed)
      throws IOException, InterruptedException {
    var data = office.copy("stuck-readers");
    try (var server = office.start(office.programs(), data);
        var hall = new Hall(office, FaultOffice.address(server), WALLS)) {
      return List.of(Trial.of("stuck readers", measured(office, server, hall, count)));
    } finally {
      FaultOffice.remove(data);
    }
  }

  private static FaultReport measured(FaultOffice office, Program server, Hall hall, int count)
      throws IOException, InterruptedException {
    var address = FaultOffice.address(server);
    var figures = new LinkedHashMap<String, Number>();
    var broken = new ArrayList<String>();
    issue(office, address, WARM_UP, () -> false);
    var before = issue(office, address, count, () -> false);
    figures.put("issue p99 without, ms", before.millis(0.99));
    figures.put("call to wall p99 without, ms", hall.heard().millis(0.99));
    var start = ProcessFigures.required(server.pid());
    try (var stuck = StuckStreams.open(address, office.displayToken(), STUCK)) {
      var begun = System.nanoTime();
      // Those who were dropped disturb nobody: only what was issued until then counts.
      var during =
          issue(
              office,
              address,
              count,
              () -> ProcessFigures.required(server.pid()).hasDescriptorsLike(start));
      var kept =
          Math.max(0, ProcessFigures.required(server.pid()).residentBytes() - start.residentBytes())
              / STUCK;
      var ended = System.nanoTime();
      while (!ProcessFigures.required(server.pid()).hasDescriptorsLike(start)
          && System.nanoTime() - ended < DROPPED.toNanos()) {
        Thread.sleep(100);
      }
      var last = ProcessFigures.required(server.pid());
      figures.put("issued with", during.count());
      figures.put("issue p99 with, ms", during.millis(0.99));
      var heard = hall.heard();
      if (heard.count() > 0) {
        figures.put("call to wall p99 with, ms", heard.millis(0.99));
      }
      figures.put("KB kept for each", kept / 1024);
      figures.put("all dropped after s", (System.nanoTime() - begun) / 1e9);
      figures.put("stuck", stuck.size());
      if (!last.hasDescriptorsLike(start)) {
        broken.add(
            "kept: "
                + (last.descriptors() - start.descriptors())
                + " of the stuck were not dropped");
      }
      if (during.millis(0.99) > MOST_SLOWER * before.millis(0.99)) {
        broken.add("slow: p99 of an issue is more than a tenth longer with the stuck ones");
      }
      if (kept > MOST_KEPT_BYTES) {
        broken.add("memory: " + kept / 1024 + " KB for each stuck one");
      }
    }
    return new FaultReport(figures, broken);
  }

  /** Issues so many, or until it is enough, and says how long each took. */
  private static Latencies issue(
      FaultOffice office, URI server, int count, BooleanSupplier enough) {
    var taken = new Latencies();
    var left = new AtomicInteger(count);
    try (var kiosk = new Kiosk(server, office.kioskToken(), DROPPED);
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var client = 0; client < CLIENTS; client++) {
        clients.submit(
            () -> {
              for (var next = left.getAndDecrement(); next > 0; next = left.getAndDecrement()) {
                var begun = System.nanoTime();
                kiosk.issue(kiosk.request());
                taken.add(System.nanoTime() - begun);
                // At the beginning all have yet to join.
                if (next % 100 == 0 && count - next > count / 20 && enough.getAsBoolean()) {
                  left.set(0);
                }
              }
              return null;
            });
      }
      clients.shutdown();
    }
    return taken;
  }
}
