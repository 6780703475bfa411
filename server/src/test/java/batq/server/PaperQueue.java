package batq.server;

import batq.wire.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A queue as a clerk would keep it on paper: one sheet a day, lines read from the top each time. It
 * shares no code with the server and is what the server is held against.
 */
final class PaperQueue {
  private static final Duration JUST_CALLED = Duration.ofSeconds(20);
  private static final Duration APART = Duration.ofSeconds(30);
  private static final Duration UNDO = Duration.ofSeconds(10);
  private static final int CALLS = 3;

  final List<Slip> slips = new ArrayList<>();
  private final List<Desk> desks;
  private final int priorityInARow;

  PaperQueue(List<Set<String>> served, int priorityInARow) {
    this.priorityInARow = priorityInARow;
    this.desks = served.stream().map(Desk::new).toList();
  }

  /** The same sheet once more, to try something on. */
  PaperQueue copy() {
    var copy = new PaperQueue(desks.stream().map(desk -> desk.services).toList(), priorityInARow);
    slips.forEach(slip -> copy.slips.add(slip.copy()));
    for (var desk = 0; desk < desks.size(); desk++) {
      copy.desks.get(desk).calls.addAll(desks.get(desk).calls);
      copy.desks.get(desk).last =
          desks
              .get(desk)
              .last
              .map(
                  it ->
                      new Press(
                          it.at(),
                          copy.sameLine(it.called(), slips),
                          it.finished().map(slip -> copy.sameLine(slip, slips))));
    }
    return copy;
  }

  private Slip sameLine(Slip slip, List<Slip> there) {
    return slips.get(there.indexOf(slip));
  }

  /** One line of the sheet. */
  static final class Slip {
    final String number;
    final boolean priority;
    final Instant arrival;
    String service;
    Instant place;
    TicketState state = TicketState.WAITING;
    int desk = -1;
    Instant firstCall = Instant.MIN;
    Instant lastCall = Instant.MIN;
    Instant counted = Instant.MIN;
    int times;
    int apart;
    boolean started;
    boolean finishedAtDesk;
    int returns;
    Optional<Instant> until = Optional.empty();

    Slip(String number, String service, boolean priority, Instant arrival) {
      this.number = number;
      this.service = service;
      this.priority = priority;
      this.arrival = arrival;
      this.place = arrival;
    }

    Slip copy() {
      var copy = new Slip(number, service, priority, arrival);
      copy.place = place;
      copy.state = state;
      copy.desk = desk;
      copy.firstCall = firstCall;
      copy.lastCall = lastCall;
      copy.counted = counted;
      copy.times = times;
      copy.apart = apart;
      copy.started = started;
      copy.finishedAtDesk = finishedAtDesk;
      copy.returns = returns;
      copy.until = until;
      return copy;
    }
  }

  private static final class Desk {
    final Set<String> services;
    final List<Boolean> calls = new ArrayList<>();
    Optional<Press> last = Optional.empty();

    Desk(Set<String> services) {
      this.services = services;
    }
  }

  private record Press(Instant at, Slip called, Optional<Slip> finished) {}

  Slip issue(String number, String service, boolean priority, Instant at) {
    var slip = new Slip(number, service, priority, at);
    slips.add(slip);
    return slip;
  }

  Optional<Slip> at(int desk) {
    return slips.stream()
        .filter(
            it ->
                it.desk == desk
                    && Set.of(TicketState.CALLED, TicketState.SERVING).contains(it.state))
        .findFirst();
  }

  /** The number called, or why none was. */
  String next(int desk, Instant at) {
    if (elbow(desk, at)) {
      return "just called";
    }
    var finished = end(desk);
    var called = choose(desk);
    called.ifPresent(slip -> call(desk, slip, at, finished));
    return called.map(slip -> slip.number).orElse("nobody");
  }

  String callOne(int desk, Slip slip, Instant at) {
    if (slip.state != TicketState.WAITING || !desks.get(desk).services.contains(slip.service)) {
      return at(desk).filter(slip::equals).filter(it -> it.state == TicketState.CALLED).isPresent()
          ? slip.number
          : "not waiting";
    }
    if (elbow(desk, at)) {
      return "just called";
    }
    call(desk, slip, at, end(desk));
    return slip.number;
  }

  String walkUp(int desk, String number, String service, boolean priority, Instant at) {
    if (elbow(desk, at)) {
      return "just called";
    }
    var finished = end(desk);
    var slip = issue(number, service, priority, at);
    slip.state = TicketState.SERVING;
    slip.desk = desk;
    slip.started = true;
    slip.firstCall = at;
    slip.lastCall = at;
    slip.times = 0;
    desks.get(desk).last = Optional.of(new Press(at, slip, finished));
    return number;
  }

  boolean undo(int desk, Instant at) {
    var press = desks.get(desk).last.filter(it -> !it.at().plus(UNDO).isBefore(at));
    var called =
        press
            .map(Press::called)
            .filter(it -> it.state == TicketState.CALLED && it.desk == desk && it.times == 1)
            .filter(it -> it.firstCall.equals(press.get().at()));
    called.ifPresent(
        slip -> {
          slip.state = TicketState.WAITING;
          desks.get(desk).calls.removeLast();
          press
              .get()
              .finished()
              .filter(it -> it.state == TicketState.FINISHED && it.finishedAtDesk)
              .ifPresent(it -> it.state = it.started ? TicketState.SERVING : TicketState.CALLED);
        });
    return called.isPresent();
  }

  boolean recall(Slip slip, Instant at) {
    if (slip.state != TicketState.CALLED) {
      return false;
    }
    slip.times++;
    slip.lastCall = at;
    if (!at.isBefore(slip.counted.plus(APART))) {
      slip.apart++;
      slip.counted = at;
    }
    return true;
  }

  boolean start(Slip slip) {
    if (slip.state != TicketState.CALLED) {
      return false;
    }
    slip.state = TicketState.SERVING;
    slip.started = true;
    return true;
  }

  boolean finish(Slip slip) {
    if (!isAtADesk(slip)) {
      return false;
    }
    slip.state = TicketState.FINISHED;
    slip.finishedAtDesk = true;
    return true;
  }

  boolean noShow(Slip slip) {
    if (slip.state != TicketState.CALLED || slip.apart < CALLS) {
      return false;
    }
    slip.state = TicketState.NO_SHOW;
    return true;
  }

  boolean hold(Slip slip, Optional<Instant> until) {
    if (slip.state != TicketState.WAITING && !isAtADesk(slip)) {
      return false;
    }
    if (slip.state == TicketState.WAITING) {
      slip.desk = -1;
    }
    slip.state = TicketState.HELD;
    slip.until = until;
    return true;
  }

  boolean resume(Slip slip) {
    if (slip.state != TicketState.HELD || slip.desk < 0 || at(slip.desk).isPresent()) {
      return false;
    }
    slip.state = TicketState.SERVING;
    slip.started = true;
    return true;
  }

  boolean goBack(Slip slip, Instant now) {
    if (slip.state == TicketState.NO_SHOW) {
      slip.place =
          slip.returns > 0
              ? now
              : lane(slip.priority, Set.of(slip.service))
                  .findFirst()
                  .map(head -> head.place.plusMillis(1))
                  .orElse(now);
      slip.returns++;
    } else if (slip.state != TicketState.CALLED && slip.state != TicketState.HELD) {
      return false;
    }
    slip.state = TicketState.WAITING;
    return true;
  }

  void endHolds(Instant now) {
    slips.stream()
        .filter(it -> it.state == TicketState.HELD)
        .filter(it -> it.until.filter(until -> !until.isAfter(now)).isPresent())
        .forEach(it -> it.state = TicketState.WAITING);
  }

  boolean transfer(Slip slip, String service) {
    if (slip.state != TicketState.WAITING && slip.state != TicketState.HELD && !isAtADesk(slip)) {
      return false;
    }
    waitElsewhere(slip, service);
    return true;
  }

  boolean continueWith(Slip slip, String service) {
    if (!isAtADesk(slip)) {
      return false;
    }
    waitElsewhere(slip, service);
    return true;
  }

  boolean cancel(Slip slip) {
    if (slip.state != TicketState.WAITING && slip.state != TicketState.HELD) {
      return false;
    }
    slip.state = TicketState.CANCELLED;
    return true;
  }

  void close() {
    for (var slip : slips) {
      if (slip.state == TicketState.SERVING) {
        slip.state = TicketState.FINISHED;
      } else if (Set.of(TicketState.WAITING, TicketState.CALLED, TicketState.HELD)
          .contains(slip.state)) {
        slip.state = TicketState.UNSERVED;
      }
    }
  }

  private static void waitElsewhere(Slip slip, String service) {
    slip.state = TicketState.WAITING;
    slip.service = service;
    slip.place = slip.arrival;
  }

  private static boolean isAtADesk(Slip slip) {
    return slip.state == TicketState.CALLED || slip.state == TicketState.SERVING;
  }

  private boolean elbow(int desk, Instant at) {
    return at(desk)
        .filter(it -> it.state == TicketState.CALLED)
        .filter(it -> it.lastCall.plus(JUST_CALLED).isAfter(at))
        .isPresent();
  }

  private Optional<Slip> end(int desk) {
    var there = at(desk);
    there.ifPresent(this::finish);
    return there;
  }

  private void call(int desk, Slip slip, Instant at, Optional<Slip> finished) {
    slip.state = TicketState.CALLED;
    slip.desk = desk;
    slip.firstCall = at;
    slip.lastCall = at;
    slip.counted = at;
    slip.times = 1;
    slip.apart = 1;
    slip.started = false;
    slip.finishedAtDesk = false;
    desks.get(desk).calls.add(slip.priority);
    desks.get(desk).last = Optional.of(new Press(at, slip, finished));
  }

  private Optional<Slip> choose(int desk) {
    var services = desks.get(desk).services;
    var priority = lane(true, services).findFirst();
    var ordinary = lane(false, services).findFirst();
    var calls = desks.get(desk).calls;
    var lastTwo = calls.subList(Math.max(0, calls.size() - priorityInARow), calls.size());
    var enough = lastTwo.size() == priorityInARow && lastTwo.stream().allMatch(it -> it);
    return ordinary.isPresent() && (enough || priority.isEmpty()) ? ordinary : priority;
  }

  private Stream<Slip> lane(boolean priority, Set<String> services) {
    return slips.stream()
        .filter(it -> it.state == TicketState.WAITING && it.priority == priority)
        .filter(it -> services.contains(it.service))
        .sorted(Comparator.<Slip, Instant>comparing(it -> it.place).thenComparing(it -> it.number));
  }
}
