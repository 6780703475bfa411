package batq.simulation.fuzz;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends so many requests by a seed and judges each answer. */
public final class Fuzz {
  private static final int WORKERS = 4;
  private static final int MOST_FAULTS = 200;

  private final URI server;
  private final Contract contract;
  private final Known known;
  private final Asks asks;
  private final Judge judge;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<Integer, Long> byStatus = new TreeMap<>();
  private final TreeSet<String> succeeded = new TreeSet<>();
  private Duration longest = Duration.ZERO;

  /**
   * @param longest that an answer may take
   */
  public Fuzz(URI server, Contract contract, List<Caller> callers, Known known, Duration longest) {
    this.server = server;
    this.contract = contract;
    this.known = known;
    this.asks = new Asks(contract, callers, known);
    this.judge = new Judge(contract, longest);
  }

  /** A request whose answer was wrong. */
  public record Fault(long number, String ask, String what) {}

  /**
   * What came of it.
   *
   * @param neverDone the operations that were never answered as they should when all goes well
   */
  public record Outcome(
      long requests,
      long seed,
      Map<Integer, Long> byStatus,
      Duration longest,
      List<Fault> faults,
      List<String> neverDone) {}

  public Outcome run(long requests, long seed) throws Exception {
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<?>>();
      for (var worker = 0; worker < WORKERS; worker++) {
        var first = worker;
        running.add(
            workers.submit(
                () -> {
                  work(first, requests, seed);
                  return null;
                }));
      }
      for (var each : running) {
        each.get();
      }
    }
    return outcome(requests, seed);
  }

  private void work(int first, long requests, long seed) {
    try (var line = new Line(server)) {
      for (long number = first; number < requests; number += WORKERS) {
        // Each request is drawn from the seed and its own number.
        var random = new SplittableRandom(seed * 1_000_003 + number);
        var ask = asks.draw(number, random);
        var reply = line.send(ask);
        reply.ifPresent(it -> learn(ask, it));
        note(number, ask, reply, judge.fault(ask, reply));
      }
    }
  }

  private void learn(Ask ask, Line.Reply reply) {
    if (reply.status() == 201) {
      known.issued(reply.text());
    } else if (reply.status() == 200 && ask.target().endsWith("/next")) {
      known.called(reply.text());
    }
  }

  private synchronized void note(
      long number, Ask ask, Optional<Line.Reply> reply, Optional<String> fault) {
    reply.ifPresent(
        it -> {
          byStatus.merge(it.status(), 1L, Long::sum);
          longest = it.took().compareTo(longest) > 0 ? it.took() : longest;
          if (it.status() < 400) {
            ask.operation().ifPresent(done -> succeeded.add(done.toString()));
          }
        });
    if (fault.isPresent() && faults.size() < MOST_FAULTS) {
      faults.add(new Fault(number, ask.toString(), fault.get()));
    }
  }

  private synchronized Outcome outcome(long requests, long seed) {
    var never =
        contract.operations().stream()
            .map(Contract.Operation::toString)
            .filter(it -> !succeeded.contains(it))
            .toList();
    return new Outcome(requests, seed, Map.copyOf(byStatus), longest, List.copyOf(faults), never);
  }
}
