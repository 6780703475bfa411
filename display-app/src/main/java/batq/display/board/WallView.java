package batq.display.board;

import batq.display.board.DisplayState.Attempt;
import batq.display.board.DisplayState.Empty;
import batq.display.board.DisplayState.Heading;
import batq.display.board.DisplayState.Hero;
import batq.display.board.DisplayState.Live;
import batq.display.board.DisplayState.Place;
import batq.display.board.DisplayState.Reason;
import batq.display.board.DisplayState.Stale;
import batq.display.board.DisplayState.Waiting;
import batq.thai.ThaiDate;
import batq.wire.BoardState;
import batq.wire.BoardState.Call;
import batq.wire.BoardState.CounterNow;
import batq.wire.Catalogue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the wall shows of what it knows: a function of the memory and the clock, nothing else. */
final class WallView {
  /** Each message stands so long. */
  static final Duration MESSAGE = Duration.ofSeconds(12);

  private final BoardMemory memory;
  private final Instant now;
  private final LocalDateTime wallTime;

  private WallView(BoardMemory memory, Instant now) {
    this.memory = memory;
    this.now = now;
    this.wallTime = local(now);
  }

  static DisplayState of(BoardMemory memory, Instant now, boolean stranger) {
    return new WallView(memory, now).state(stranger);
  }

  private DisplayState state(boolean stranger) {
    if (memory.staleAt(now)) {
      var since = minutes(local(memory.heard()).toLocalTime());
      var last = shown(call -> true);
      return new Stale(
          heading(),
          since,
          last.stream().findFirst(),
          last.stream().skip(1).limit(DisplayState.ROWS).toList(),
          memory.board().map(WallView::waiting),
          stranger);
    }
    return memory.board().map(this::spoken).orElseGet(() -> empty(new Reason.Starting()));
  }

  private DisplayState spoken(BoardState board) {
    var calls = shown(call -> !memory.turns().holdsBack(call));
    var hero = calling().or(() -> calls.stream().findFirst().map(Hero.LastCalled::new));
    var reason = memory.catalogue().flatMap(catalogue -> reasonToBeEmpty(board, catalogue));
    if (hero.isEmpty() || (reason.isPresent() && hero.get() instanceof Hero.LastCalled)) {
      return empty(reason.orElseGet(this::notYet));
    }
    return new Live(
        heading(),
        hero.get(),
        calls.stream()
            .filter(place -> !place.number().equals(hero.get().place().number()))
            .limit(DisplayState.ROWS)
            .toList(),
        missed(),
        waiting(board),
        message());
  }

  /** The calls still standing, newest first, one a ticket. */
  private List<Place> shown(Predicate<Call> also) {
    return memory.history().shown(also).stream().map(this::place).toList();
  }

  private List<Place> missed() {
    var few = memory.missed().size() <= DisplayState.ROWS;
    return few || !now.isBefore(memory.missedUntil())
        ? List.of()
        : memory.missed().stream().map(this::place).toList();
  }

  private Optional<Hero> calling() {
    return memory
        .turns()
        .now()
        .map(CallTurns.Turn::call)
        .map(call -> new Hero.Calling(place(call), call.sequence(), attempt(call.times())));
  }

  private Attempt attempt(int times) {
    if (times >= memory.rules().lastCall()) {
      return new Attempt.Last();
    }
    return times == 1 ? new Attempt.First() : new Attempt.Again(times);
  }

  private Place place(Call call) {
    var closed =
        memory.board().stream()
            .flatMap(board -> board.counters().stream())
            .filter(counter -> counter.counterId().equals(call.counterId()))
            .anyMatch(counter -> !counter.open());
    // A call that has its turn was taken in before staff may have said that they come.
    var staffCome =
        memory.history().of(call.number()).map(Call::staffCome).orElse(call.staffCome());
    return new Place(call.number(), call.series(), call.counterId(), closed, staffCome);
  }

  /** Nobody waits, nobody is served, and the hours say that nobody will come now. */
  private Optional<Reason> reasonToBeEmpty(BoardState board, Catalogue catalogue) {
    var hours = OpeningHours.of(catalogue, serverTime(now));
    var called = !board.calls().isEmpty();
    var busy =
        board.counters().stream().map(CounterNow::number).anyMatch(Optional::isPresent)
            || (called && board.waiting() > 0);
    if (busy || hours.openNow()) {
      return Optional.empty();
    }
    var next = hours.next().map(from -> LocalDateTime.ofInstant(from, ThaiDate.ZONE));
    var today = next.filter(from -> from.toLocalDate().equals(wallTime.toLocalDate()));
    return Optional.of(
        today.isPresent()
            ? new Reason.OpensToday(today.get().toLocalTime(), board.waiting() > 0)
            : new Reason.Closed(next, hours.holidayTh()));
  }

  private Reason notYet() {
    return memory.catalogue().isPresent() ? new Reason.NobodyCalledYet() : new Reason.Starting();
  }

  private Empty empty(Reason reason) {
    return new Empty(heading(), reason, message());
  }

  private Heading heading() {
    return new Heading(
        memory.catalogue().map(catalogue -> catalogue.office().nameTh()).orElse(""),
        wallTime.toLocalDate(),
        minutes(wallTime.toLocalTime()),
        memory.catalogue().map(Catalogue::sample).orElse(false));
  }

  private Optional<String> message() {
    return memory
        .catalogue()
        .map(Catalogue::messages)
        .filter(messages -> !messages.isEmpty())
        .map(
            messages ->
                messages.get(
                    (int)
                        Math.floorMod(
                            now.getEpochSecond() / MESSAGE.toSeconds(), messages.size())));
  }

  private static Waiting waiting(BoardState board) {
    return new Waiting(board.waiting(), board.averageWaitMinutes(), board.next(), board.lines());
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(serverTime(at), ThaiDate.ZONE);
  }

  private Instant serverTime(Instant at) {
    return at.plus(memory.ahead());
  }

  private static LocalTime minutes(LocalTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES);
  }
}
