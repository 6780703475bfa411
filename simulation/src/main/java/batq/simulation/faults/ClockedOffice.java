package batq.simulation.faults;

import batq.client.Answer;
import batq.client.Patience;
import batq.client.QueueClient;
import batq.client.StaffClient;
import batq.simulation.Program;
import batq.wire.CounterId;
import batq.wire.IssuedTicket;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One business day of an office on a machine whose clock is moved: a kiosk, a clerk at counter 1
 * and the person in charge, and what each of them saw go wrong.
 */
final class ClockedOffice implements AutoCloseable {
  private static final CounterId COUNTER = CounterId.of(1);
  private static final Duration LONGEST_UNTIL_ASKED = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final FaultOffice office;
  private final MachineClock clock;
  private final Path data;
  private final String[] options;
  private final Ledger ledger = new Ledger();
  private final Map<Character, Integer> newest = new HashMap<>();
  private final List<String> broken = new ArrayList<>();
  private Program server;
  private boolean believed;
  private Duration slowest = Duration.ZERO;

  private ClockedOffice(FaultOffice office, MachineClock clock, Path data, String... options) {
    this.office = office;
    this.clock = clock;
    this.data = data;
    this.options = options;
    this.server = start();
  }

  /** A morning with a clock that is right, and confirmed by the person in charge. */
  static ClockedOffice open(FaultOffice office, MachineClock clock, String name, String... options)
      throws IOException, InterruptedException {
    clock.right();
    var morning = new ClockedOffice(office, clock, office.copy(name), options);
    try (var desk = morning.desk()) {
      desk.confirm();
    }
    morning.believed = true;
    return morning;
  }

  /** So many visitors take a number; one is called and served. */
  void serve(int visitors) throws InterruptedException {
    try (var kiosk = new Kiosk(FaultOffice.address(server), office.kioskToken(), LONGEST_WAIT)) {
      for (var visitor = 0; visitor < visitors; visitor++) {
        switch (kiosk.issue(kiosk.request())) {
          case Kiosk.Reply.Numbered(var id, var number) -> {
            ledger.answered(id, number);
            goesOn(number);
          }
          case Kiosk.Reply.Refused(var status, var code) ->
              broken.add("refused: " + status + " " + code);
          case Kiosk.Reply.Silent() -> broken.add("silent: no number was given");
        }
      }
    }
    call();
  }

  /**
   * Somebody must be asked what time it is within ten seconds. While nothing else happens, the
   * board's mark tells when the server noticed by itself.
   */
  void mustBeAsked() throws IOException, InterruptedException {
    var begun = System.nanoTime();
    if (believed) {
      var wall =
          new QueueClient(FaultOffice.address(server), office.displayToken(), Patience.BACKGROUND);
      var before = patiently(wall::board).orThrow().mark();
      while (patiently(wall::board).orThrow().mark().equals(before)
          && System.nanoTime() - begun < LONGEST_WAIT.toNanos()) {
        Thread.sleep(20);
      }
    }
    var took = Duration.ofNanos(System.nanoTime() - begun);
    slowest = took.compareTo(slowest) > 0 ? took : slowest;
    if (took.compareTo(LONGEST_UNTIL_ASKED) > 0) {
      broken.add("alarm: nobody was asked for " + took.toSeconds() + " s");
    }
    try (var desk = desk()) {
      if (!desk.isAsked()) {
        broken.add("alarm: nobody is asked what time it is");
      }
    }
    believed = false;
  }

  void itIs(Instant truth) throws IOException, InterruptedException {
    try (var desk = desk()) {
      desk.itIs(truth);
    }
    believed = true;
  }

  void startAgain(boolean killed) throws InterruptedException {
    stop(killed);
    server = start();
    believed = false;
  }

  int answers() {
    return ledger.count();
  }

  Duration slowest() {
    return slowest;
  }

  /** Ends the day; what was seen to be wrong, and what the oracle finds in the record. */
  List<String> judged() throws IOException, InterruptedException {
    stop(false);
    var all = new ArrayList<>(broken);
    all.addAll(Judge.once(office, data, ledger));
    return all;
  }

  @Override
  public void close() throws IOException {
    server.close();
    FaultOffice.remove(data);
  }

  private void goesOn(String number) {
    var count = Integer.valueOf(number.substring(1));
    var before = Optional.ofNullable(newest.put(number.charAt(0), count));
    before
        .filter(it -> it >= count)
        .ifPresent(it -> broken.add("reset: after %s came %s".formatted(it, number)));
  }

  private void call() throws InterruptedException {
    var clerk = signedIn();
    // Open already is open as well; a counter that is not calls nobody below.
    patiently(() -> clerk.open(COUNTER));
    var press = UUID.randomUUID();
    if (patiently(() -> clerk.next(COUNTER, press, Optional.empty()))
            instanceof Answer.Ok<Optional<IssuedTicket>>(var called)
        && called.isPresent()) {
      var waitedFrom = called.get().issuedAt();
      if (called.get().firstCalledAt().filter(it -> it.isBefore(waitedFrom)).isPresent()) {
        broken.add("wait: " + called.get().number().shown() + " waited a negative time");
      }
      // Asked again after silence it may be refused: then it was finished.
      patiently(() -> clerk.finish(called.get().id()));
    } else {
      broken.add("call: nobody could be called");
    }
  }

  /** Asks again while a machine under load keeps silent. */
  private static <T> Answer<T> patiently(Supplier<Answer<T>> question) throws InterruptedException {
    var begun = System.nanoTime();
    var answer = question.get();
    while (answer instanceof Answer.Silent && System.nanoTime() - begun < LONGEST_WAIT.toNanos()) {
      Thread.sleep(100);
      answer = question.get();
    }
    return answer;
  }

  private ClockDesk desk() throws InterruptedException {
    return new ClockDesk(FaultOffice.address(server), signedIn());
  }

  private StaffClient signedIn() throws InterruptedException {
    var address = FaultOffice.address(server);
    return patiently(() -> StaffClient.signIn(address, FaultOffice.CLERK, office.secret()))
        .orThrow();
  }

  private Program start() {
    return office.start(clock.with(office.programs()), data, options);
  }

  private void stop(boolean killed) throws InterruptedException {
    if (killed) {
      server.kill();
    } else {
      server.close();
    }
  }
}
