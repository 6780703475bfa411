package batq.simulation.faults;

import batq.simulation.faults.DiskOrders.Call;
import batq.simulation.faults.DiskOrders.Fault;
import batq.wire.IssueTicket;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * {@code kill -9} at random moments on one growing record, under clients that ask again by their
 * ids (TRUST D1).
 */
final class Kills implements FaultProgram {
  private static final int LONGEST_LIFE_MS = 1_500;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Override
  public int aNight() {
    return 200;
  }

  @Override
  public List<Trial> run(FaultOffice office, int count, long seed)
      throws IOException, InterruptedException, Missing {
    return List.of(
        Trial.of("kills", killed(office, count, new Random(seed))),
        Trial.control("an answer before the commit", answeredTooEarly(office)));
  }

  private static FaultReport killed(FaultOffice office, int count, Random random)
      throws IOException, InterruptedException {
    var ledger = new Ledger();
    Queue<IssueTicket> unanswered = new ConcurrentLinkedQueue<>();
    var data = office.copy("killed");
    var slowest = Duration.ZERO;
    // Once more than there are kills: the last one lives, and answers what was left in doubt.
    for (var life = 0; life <= count; life++) {
      try (var server = office.start(office.programs(), data);
          var crowd =
              new Crowd(FaultOffice.address(server), office.kioskToken(), ledger, unanswered)) {
        var first = crowd.untilAnAnswer(PATIENCE);
        slowest = first.compareTo(slowest) > 0 ? first : slowest;
        if (life < count) {
          Thread.sleep(random.nextInt(LONGEST_LIFE_MS));
          server.kill();
        } else {
          crowd.settle(PATIENCE);
        }
      }
    }
    var broken = Judge.once(office, data, ledger);
    if (!unanswered.isEmpty()) {
      broken.add("doubt: " + unanswered.size() + " were never answered");
    }
    var figures = new LinkedHashMap<String, Number>();
    figures.put("kills", count);
    figures.put("answers", ledger.count());
    figures.put("slowest first answer after a start, ms", slowest.toMillis());
    FaultOffice.remove(data);
    return new FaultReport(figures, broken);
  }

  /** The writes are forgotten while their answers go out, then the server is killed. */
  private static FaultReport answeredTooEarly(FaultOffice office)
      throws IOException, InterruptedException, Missing {
    var ledger = new Ledger();
    try (var server = FaultyServer.on(office, "too-early")) {
      try (var crowd = new Crowd(server.address(), office.kioskToken(), ledger)) {
        crowd.untilAnAnswer(PATIENCE);
        server.orders().failFrom(Call.WRITE, Fault.LOST, 1);
        crowd.untilAnAnswer(PATIENCE);
        Thread.sleep(100);
        server.stop(true);
      }
      server.orders().heal();
      var figures = new LinkedHashMap<String, Number>();
      figures.put("answers", ledger.count());
      return new FaultReport(figures, Judge.once(office, server.data(), ledger));
    }
  }
}
