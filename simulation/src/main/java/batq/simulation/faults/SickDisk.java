package batq.simulation.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A disk that stops taking writes and is well again later, under load (TRUST D7, D8): no number is
 * given and the answer says why, reading goes on, and it issues again by itself.
 */
final class SickDisk {
  static final Duration HEALED = Duration.ofSeconds(5);
  private static final Duration LONGEST_UNTIL_IT_SHOWS = Duration.ofSeconds(10);

  /** How it falls ill. */
  @FunctionalInterface
  interface Illness {
    void befall(FaultyServer server) throws IOException;
  }

  /** What else must be possible meanwhile; says what is not. */
  @FunctionalInterface
  interface Meanwhile {
    Optional<String> broken(Desk desk);
  }

  private final String answer;
  private final Illness illness;
  private final Meanwhile meanwhile;

  /**
   * @param answer the status and code that refuse a number
   */
  SickDisk(String answer, Illness illness, Meanwhile meanwhile) {
    this.answer = answer;
    this.illness = illness;
    this.meanwhile = meanwhile;
  }

  /** What happened in the rounds, still being gathered. */
  static final class Rounds {
    final Ledger ledger = new Ledger();
    final List<String> broken = new ArrayList<>();
    final LinkedHashMap<String, Number> figures = new LinkedHashMap<>();
    private Duration slowest = Duration.ZERO;
    private long refusals;

    FaultReport report() {
      figures.put("answers", ledger.count());
      figures.put("refusals", refusals);
      figures.put("slowest to issue again, ms", slowest.toMillis());
      return new FaultReport(figures, broken);
    }
  }

  Rounds rounds(FaultOffice office, FaultyServer server, int count)
      throws IOException, InterruptedException {
    var rounds = new Rounds();
    rounds.figures.put("times", count);
    var desk = new Desk(office, server.address());
    for (var round = 0; round < count; round++) {
      try (var crowd = new Crowd(server.address(), office.kioskToken(), rounds.ledger);
          var reader = new Kiosk(server.address(), office.kioskToken(), HEALED)) {
        crowd.untilAnAnswer(HEALED);
        illness.befall(server);
        awaitRefusal(crowd, rounds);
        var known = rounds.ledger.all().getFirst();
        if (!reader.find(known.id()).equals(numbered(known))) {
          rounds.broken.add("reading: " + known.number() + " could not be read");
        }
        meanwhile.broken(desk).ifPresent(rounds.broken::add);
        server.orders().heal();
        var again = crowd.untilAnAnswer(HEALED);
        rounds.slowest = again.compareTo(rounds.slowest) > 0 ? again : rounds.slowest;
        if (again.compareTo(HEALED) >= 0) {
          rounds.broken.add("healing: no number within 5 s");
        }
        crowd.refusals().keySet().stream()
            .filter(it -> !it.equals(answer))
            .forEach(it -> rounds.broken.add("answer: " + it + " instead of " + answer));
        rounds.refusals += crowd.refusals().values().stream().mapToLong(Long::longValue).sum();
      }
    }
    return rounds;
  }

  private void awaitRefusal(Crowd crowd, Rounds rounds) throws InterruptedException {
    var begun = System.nanoTime();
    while (!crowd.refusals().containsKey(answer)) {
      Thread.sleep(5);
      if (System.nanoTime() - begun > LONGEST_UNTIL_IT_SHOWS.toNanos()) {
        rounds.broken.add("refusing: it was never " + answer + " but " + crowd.refusals());
        return;
      }
    }
  }

  private static Kiosk.Reply numbered(Ledger.Numbered known) {
    return new Kiosk.Reply.Numbered(known.id(), known.number());
  }
}
