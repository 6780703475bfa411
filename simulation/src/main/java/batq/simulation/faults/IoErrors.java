package batq.simulation.faults;

import batq.simulation.faults.DiskOrders.Call;
import batq.simulation.faults.DiskOrders.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/**
 * I/O errors (TRUST D6): calls of a server under load fail by order, every n-th or all from the
 * k-th on. The group is refused, and it issues again by itself after the fault has ended.
 */
final class IoErrors implements FaultProgram {
  private static final Duration LENGTH = Duration.ofMillis(500);
  private static final Duration HEALED = Duration.ofSeconds(5);
  private static final int BETWEEN_JUDGEMENTS = 25;
  private static final int CONTROL_SHARE = 5;

  private record Error(Call call, Fault fault) {}

  private static final List<Error> ERRORS =
      List.of(
          new Error(Call.SYNC, Fault.EIO),
          new Error(Call.WRITE, Fault.EIO),
          new Error(Call.WRITE, Fault.ENOSPC),
          new Error(Call.READ, Fault.EIO),
          new Error(Call.OPEN, Fault.EMFILE));

  @Override
  public int aNight() {
    return 2_000;
  }

  @Override
  public List<Trial> run(FaultOffice office, int count, long seed)
      throws IOException, InterruptedException, Missing {
    var trial = new Round(office, new Random(seed));
    var control = new Round(office, new Random(seed));
    return List.of(
        Trial.of("I/O errors", trial.run("io-errors", count, ERRORS)),
        Trial.control(
            "writes lost without a word",
            control.run(
                "lost-writes",
                Math.max(1, count / CONTROL_SHARE),
                List.of(new Error(Call.WRITE, Fault.LOST)))));
  }

  private static final class Round {
    private final FaultOffice office;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final List<String> broken = new ArrayList<>();
    private long refusals;
    private Duration slowest = Duration.ZERO;
    private int without;

    Round(FaultOffice office, Random random) {
      this.office = office;
      this.random = random;
    }

    FaultReport run(String name, int count, List<Error> errors)
        throws IOException, InterruptedException, Missing {
      var failed = 0;
      try (var server = FaultyServer.on(office, name)) {
        for (var done = 0; done < count; ) {
          var until = Math.min(count, done + BETWEEN_JUDGEMENTS);
          try (var crowd = new Crowd(server.address(), office.kioskToken(), ledger)) {
            crowd.untilAnAnswer(HEALED);
            for (; done < until; done++) {
              inject(server.orders(), errors.get(done % errors.size()), crowd);
            }
            refusals += crowd.refusals().values().stream().mapToLong(Long::longValue).sum();
            crowd.refusals().keySet().stream()
                .filter(it -> !it.startsWith("503 store-"))
                .forEach(it -> broken.add("answer: " + it));
          }
          server.stop(random.nextBoolean());
          broken.addAll(Judge.once(office, server.data(), ledger));
          if (done < count && !startedAgain(server)) {
            break;
          }
        }
        failed = server.orders().failed();
      }
      var figures = new LinkedHashMap<String, Number>();
      figures.put("faults", count);
      figures.put("calls failed", failed);
      figures.put("faults that met no call", without);
      figures.put("answers", ledger.count());
      figures.put("refusals", refusals);
      figures.put("slowest to issue again, ms", slowest.toMillis());
      return new FaultReport(figures, broken);
    }

    /** A record that no server opens has broken, and no more is to be learned from it. */
    private boolean startedAgain(FaultyServer server) {
      try {
        server.startAgain();
        return true;
      } catch (IllegalStateException e) {
        broken.add("start: " + e.getMessage());
        return false;
      }
    }

    private void inject(DiskOrders orders, Error error, Crowd crowd) throws InterruptedException {
      var before = orders.failed();
      if (error.call() == Call.OPEN) {
        // Files are opened only when a connection was lost.
        orders.failEvery(Call.SYNC, Fault.EIO, 1);
        Thread.sleep(LENGTH.dividedBy(5));
      }
      if (random.nextBoolean()) {
        orders.failEvery(error.call(), error.fault(), random.nextInt(7, 38));
      } else {
        orders.failFrom(error.call(), error.fault(), random.nextInt(1, 201));
      }
      Thread.sleep(LENGTH);
      orders.heal();
      without += orders.failed() == before ? 1 : 0;
      var again = crowd.untilAnAnswer(HEALED);
      slowest = again.compareTo(slowest) > 0 ? again : slowest;
      if (again.compareTo(HEALED) >= 0) {
        broken.add("healing: no number within 5 s after " + error);
      }
    }
  }
}
