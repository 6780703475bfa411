package batq.simulation.faults;

import batq.client.Patience;
import batq.client.QueueClient;
import batq.simulation.faults.HearingWall.AfterACut;
import batq.simulation.faults.LossyLine.Weather;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/**
 * Walls on lines that are cut, half open, late or narrow (TRUST T2): within ten seconds of a line's
 * mending its wall has heard every call, in order and once.
 */
final class CutWalls implements FaultProgram {
  private static final int WALLS = 3;
  private static final int STEPS_BETWEEN_MENDINGS = 10;
  private static final int CONTROL_SHARE = 10;
  private static final Duration CAUGHT_UP = Duration.ofSeconds(10);

  @Override
  public int aNight() {
    return 1_000;
  }

  /**
   * @param count how many calls are made, each while the weather on one line changes
   */
  @Override
  public List<Trial> run(FaultOffice office, int count, long seed)
      throws IOException, InterruptedException {
    var few = Math.max(STEPS_BETWEEN_MENDINGS, count / CONTROL_SHARE);
    return List.of(
        Trial.of("walls on bad lines", days(office, count, seed, AfterACut.RESUMES)),
        Trial.control(
            "walls that begin anew after a cut", days(office, few, seed, AfterACut.BEGINS_ANEW)));
  }

  private static FaultReport days(FaultOffice office, int steps, long seed, AfterACut afterACut)
      throws IOException, InterruptedException {
    var data = office.copy("cut-walls");
    try (var server = office.start(office.programs(), data);
        var hall = new BadHall(office, FaultOffice.address(server), afterACut)) {
      var random = new Random(seed);
      var slowest = Duration.ZERO;
      for (var step = 1; step <= steps; step++) {
        hall.lines.get(random.nextInt(WALLS)).turn(weather(random));
        hall.callOne();
        if (step % STEPS_BETWEEN_MENDINGS == 0 || step == steps) {
          var caughtUp = hall.mend();
          slowest = caughtUp.compareTo(slowest) > 0 ? caughtUp : slowest;
        }
      }
      return hall.report(slowest);
    } finally {
      FaultOffice.remove(data);
    }
  }

  private static Weather weather(Random random) {
    return Weather.values()[random.nextInt(Weather.values().length)];
  }

  /** One wall on a good line, which hears the truth, and others on lines of their own. */
  private static final class BadHall implements AutoCloseable {
    private final Kiosk kiosk;
    private final Desk desk;
    private final HearingWall truth;
    private final List<LossyLine> lines = new ArrayList<>();
    private final List<HearingWall> walls = new ArrayList<>();

    BadHall(FaultOffice office, URI server, AfterACut afterACut)
        throws IOException, InterruptedException {
      kiosk = new Kiosk(server, office.kioskToken(), CAUGHT_UP);
      desk = new Desk(office, server);
      truth = new HearingWall(client(office, server), AfterACut.RESUMES);
      for (var wall = 0; wall < WALLS; wall++) {
        var line = new LossyLine(server);
        lines.add(line);
        walls.add(new HearingWall(client(office, line.address()), afterACut));
      }
      for (var wall : walls) {
        wall.awaitBoard();
      }
      truth.awaitBoard();
    }

    private static QueueClient client(FaultOffice office, URI server) {
      return new QueueClient(server, office.displayToken(), Patience.BACKGROUND);
    }

    void callOne() throws InterruptedException {
      while (!desk.servesOne()) {
        kiosk.issue(kiosk.request());
      }
    }

    /** Mends every line, and says how long it took until all had heard the last call. */
    Duration mend() throws IOException, InterruptedException {
      for (var line : lines) {
        line.heal();
      }
      var begun = System.nanoTime();
      var last = truth.awaitQuiet();
      for (var wall : walls) {
        wall.await(last, begun + CAUGHT_UP.toNanos());
      }
      return Duration.ofNanos(System.nanoTime() - begun);
    }

    FaultReport report(Duration slowest) {
      var told = truth.calls();
      var figures = new LinkedHashMap<String, Number>();
      figures.put("calls", told.size());
      figures.put("cuts", walls.stream().mapToInt(HearingWall::cuts).sum());
      figures.put("slowest to catch up ms", slowest.toMillis());
      var broken = new ArrayList<String>();
      for (var wall : walls) {
        var heard = wall.calls();
        if (!heard.equals(told)) {
          broken.add("missed: of %d calls a wall heard %d".formatted(told.size(), heard.size()));
        }
      }
      return new FaultReport(figures, broken);
    }

    @Override
    public void close() throws IOException {
      walls.forEach(HearingWall::close);
      truth.close();
      for (var line : lines) {
        line.close();
      }
      kiosk.close();
    }
  }
}
