package batq.simulation.faults;

import batq.simulation.faults.LossyLine.Weather;
import batq.wire.IssueTicket;
import batq.wire.TicketId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Answers lost, lines half open, late or narrow (TRUST T2): a lost answer asked again by its id
 * gives the same number, and nobody gets two.
 */
final class LostAnswers implements FaultProgram {
  private static final Duration LONGEST_WAIT = Duration.ofMillis(1_500);
  private static final int MOST_TRIES = 30;
  private static final int LINES = 8;
  private static final int CONTROL_SHARE = 10;

  @Override
  public int aNight() {
    return 1_000;
  }

  @Override
  public List<Trial> run(FaultOffice office, int count, long seed)
      throws IOException, InterruptedException {
    return List.of(
        Trial.of("lost answers", visits(office, count, seed, again -> again)),
        Trial.control(
            "asked again by another id",
            visits(office, Math.max(20, count / CONTROL_SHARE), seed, LostAnswers::anotherId)));
  }

  private static FaultReport visits(
      FaultOffice office, int visitors, long seed, UnaryOperator<IssueTicket> retry)
      throws IOException, InterruptedException {
    var ledger = new Ledger();
    var figures = new LinkedHashMap<String, Number>();
    var silences = new AtomicInteger();
    var data = office.copy("lost-answers");
    try (var server = office.start(office.programs(), data)) {
      var address = FaultOffice.address(server);
      var left = new AtomicInteger(visitors);
      inParallel(
          line -> {
            var random = new Random(seed + line);
            try (var lossy = new LossyLine(address);
                var kiosk = new Kiosk(lossy.address(), office.kioskToken(), LONGEST_WAIT)) {
              while (left.getAndDecrement() > 0) {
                silences.addAndGet(visit(kiosk, lossy, random, retry, ledger));
              }
            }
          });
    }
    try (var judge = new Judge(office.programs(), office.folder(), ledger)) {
      var judgement = judge.judge(data, ledger.count());
      var broken = ledger.broken();
      broken.addAll(judgement.wrong());
      if (judgement.tickets() != visitors) {
        broken.add("double: " + visitors + " visitors have " + judgement.tickets() + " tickets");
      }
      figures.put("visitors", visitors);
      figures.put("unanswered tries", silences.get());
      figures.put("tickets", judgement.tickets());
      FaultOffice.remove(data);
      return new FaultReport(figures, broken);
    }
  }

  /** A visitor's line, by its number. */
  @FunctionalInterface
  private interface Line {
    void serve(int number) throws IOException, InterruptedException;
  }

  private static void inParallel(Line line) throws InterruptedException {
    try (var lines = Executors.newVirtualThreadPerTaskExecutor()) {
      var working = new ArrayList<Future<?>>();
      for (var number = 0; number < LINES; number++) {
        var mine = number;
        working.add(
            lines.submit(
                () -> {
                  line.serve(mine);
                  return null;
                }));
      }
      for (var work : working) {
        work.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a visitor went without", e);
    }
  }

  /** Tries in changing weather until there is a number, then asks for it once more. */
  private static int visit(
      Kiosk kiosk, LossyLine line, Random random, UnaryOperator<IssueTicket> retry, Ledger ledger)
      throws IOException, InterruptedException {
    var request = kiosk.request();
    for (var tries = 0; tries < MOST_TRIES; tries++) {
      line.turn(Weather.values()[random.nextInt(Weather.values().length)]);
      var reply = kiosk.issue(request);
      line.heal();
      if (reply instanceof Kiosk.Reply.Numbered(var id, var number)) {
        ledger.answered(id, number);
        if (kiosk.issue(request) instanceof Kiosk.Reply.Numbered(var same, var again)) {
          ledger.answered(same, again);
        }
        return tries;
      }
      request = retry.apply(request);
    }
    throw new IllegalStateException("no number after " + MOST_TRIES + " tries");
  }

  private static IssueTicket anotherId(IssueTicket request) {
    return new IssueTicket(
        TicketId.random(), request.serviceId(), request.visitorClass(), request.channel());
  }
}
