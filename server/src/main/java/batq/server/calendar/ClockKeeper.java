package batq.server.calendar;

import batq.server.calendar.Kept.Held;
import batq.server.calendar.Kept.Newest;
import batq.server.store.Database;
import batq.server.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Watches over the office's time: begins it, doubts it, takes the word of whoever vouches, and
 * writes each of these down. While the time is in doubt the business day stays that of the newest
 * event; it gives way to the calendar once the time is believed and nobody is left in the hall who
 * holds a number of it, or a night has passed (docs/decisions/0012).
 */
public final class ClockKeeper {
  private static final String ITSELF = "batq";
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(10);

  private final Database database;
  private final MachineTime machine;
  private final OfficeClock clock;
  private final Witnesses witnesses = new Witnesses();
  private final List<BiConsumer<Tx, Duration>> jumps = new CopyOnWriteArrayList<>();
  private Kept kept;
  private ClockState beforeStep = new ClockState.Unconfirmed();
  private boolean served;
  private final long begun;
  private long asked;

  private ClockKeeper(Database database, MachineTime machine) {
    this.database = database;
    this.machine = machine;
    this.clock = new OfficeClock(machine);
    this.kept = database.read(sql -> ClockStore.kept(sql, Database.OFFICE));
    this.begun = machine.nanos();
    this.asked = begun;
  }

  /** Begins the office's time from what the record and the machine say. */
  public static ClockKeeper begin(Database database, MachineTime machine) {
    var keeper = new ClockKeeper(database, machine);
    database
        .read(sql -> ClockStore.newest(sql, Database.OFFICE))
        .ifPresent(newest -> keeper.beginAfter(newest));
    return keeper;
  }

  public OfficeClock clock() {
    return clock;
  }

  /** Called inside the transaction in which the office's time jumps, with the jump. */
  public void onJump(BiConsumer<Tx, Duration> listener) {
    jumps.add(listener);
  }

  /** What a machine of somebody who is known says of the time. */
  public void heard(String who, String address, Instant said) {
    if (!machine.isThisMachine(address)) {
      witnesses.heard(who, said, machine.nanos());
    }
  }

  /** Looks at everything that speaks for or against the time, and acts on it. */
  public synchronized void look() {
    var place = clock.timeline().look();
    var stepped = place.stepped();
    if (stepped.isEmpty() && isStepped(clock.state())) {
      takeBack();
    } else if (stepped.isPresent() && clock.isBelieved()) {
      beforeStep = clock.state();
      doubt(new Doubt.Stepped(stepped.get().toSeconds()));
    }
    voucher().ifPresent(this::believeTheMachine);
    hearWitnesses();
    if (clock.isBelieved() && kept.held().isPresent()) {
      write(this::turnIfPossible);
    }
  }

  /** A person in charge says that the time is right as it runs. */
  public synchronized void confirm(String actor) {
    confirm(VouchedBy.PERSON, actor);
  }

  /** A person in charge says what time it is. */
  public synchronized void correct(Instant now, String actor) {
    write(tx -> correct(tx, VouchedBy.PERSON, now, () -> clock.timeline().runFrom(now), actor));
  }

  /** What others say of the time, and how far they can be asked. */
  /** What is to be told of the time now. */
  public List<ClockAlarm> alarms() {
    return ClockAlarm.of(clock, witnesses());
  }

  Witnesses.View witnesses() {
    return witnesses.view(clock.now(), machine.nanos());
  }

  private void beginAfter(Newest newest) {
    var believed = kept.inDoubtSince().orElse(newest.at());
    var clockNow = machine.instant();
    var vouched = machine.vouchedBy();
    served = vouched.equals(Optional.of(VouchedBy.TIME_SERVER));
    if (vouched.isPresent() && !clockNow.isBefore(believed.minus(Timeline.STEP))) {
      beginVouched(newest, vouched.get());
    } else {
      beginInDoubt(newest, believed, clockNow.plus(kept.ahead()));
    }
  }

  private void beginVouched(Newest newest, VouchedBy by) {
    clock.timeline().runWithTheMachine(newest.at());
    clock.hold(kept.held().map(Held::day));
    var now = clock.now();
    if (kept.inDoubtSince().isPresent() || now.isBefore(newest.at())) {
      write(tx -> correct(tx, by, newest.at(), now, () -> {}, ITSELF));
    } else {
      clock.become(new ClockState.Confirmed(by));
      look();
    }
  }

  private void beginInDoubt(Newest newest, Instant believed, Instant candidate) {
    var behind = Duration.between(candidate, believed);
    var isBehind = behind.compareTo(Timeline.STEP) > 0;
    clock.timeline().runFrom(behind.isPositive() ? believed : candidate);
    clock.become(
        isBehind
            ? new ClockState.Doubtful(new Doubt.BehindTheRecord(behind.toSeconds()))
            : new ClockState.Unconfirmed());
    var held = kept.heldByAStart(newest);
    write(tx -> beginInDoubt(tx, newest, believed, held));
  }

  private void beginInDoubt(Tx tx, Newest newest, Instant believed, Held held) {
    clock.hold(Optional.of(held.day()));
    var doubted = new ClockEvent.Doubted(doubt(clock.state()), believed, held.day());
    var sequence = tx.record(clock.now(), held.day(), ITSELF, doubted);
    ClockStore.mark(tx, sequence, newest.at(), clock.now());
    keep(tx, new Kept(kept.ahead(), Optional.of(believed), Optional.of(held)));
  }

  private void doubt(Doubt doubt) {
    write(
        tx -> {
          var now = clock.now();
          var held = kept.heldFromHere(clock.dayOf(now));
          clock.hold(Optional.of(held.day()));
          clock.become(new ClockState.Doubtful(doubt));
          tx.record(
              now, held.day(), ITSELF, new ClockEvent.Doubted(Optional.of(doubt), now, held.day()));
          keep(tx, new Kept(kept.ahead(), Optional.of(now), Optional.of(held)));
        });
  }

  private Optional<Held> afterTheDark(Instant now) {
    return kept.heldAfterTheDark(now.minusNanos(machine.nanos() - begun));
  }

  /** The machine's clock came back to the time that ran on. */
  private void takeBack() {
    if (beforeStep instanceof ClockState.Confirmed(var by)) {
      confirm(by, ITSELF);
    }
  }

  private Optional<VouchedBy> voucher() {
    var place = clock.timeline().look();
    var settled = clock.isBelieved() && place.stepped().isEmpty();
    var served = clock.state().equals(new ClockState.Confirmed(VouchedBy.TIME_SERVER));
    if (settled && (served || machine.nanos() - asked < BETWEEN_QUESTIONS.toNanos())) {
      return Optional.empty();
    }
    asked = machine.nanos();
    return machine.vouchedBy().filter(by -> counts(by, place));
  }

  private boolean counts(VouchedBy by, Timeline.Place place) {
    var forward = !machine.instant().isBefore(place.now().minus(Timeline.STEP));
    return Trust.settles(by, clock.state(), forward, served);
  }

  private void believeTheMachine(VouchedBy by) {
    served |= by == VouchedBy.TIME_SERVER;
    var now = clock.now();
    var there = machine.instant();
    if (Duration.between(now, there).abs().compareTo(Timeline.STEP) > 0) {
      write(tx -> correct(tx, by, there, () -> clock.timeline().runWithTheMachine(there), ITSELF));
    } else {
      write(tx -> confirm(tx, by, () -> clock.timeline().runWithTheMachine(now), ITSELF));
    }
  }

  private void hearWitnesses() {
    var view = witnesses();
    if (!clock.isBelieved() && view.confirm()) {
      confirm(VouchedBy.WITNESSES, ITSELF);
    } else if (clock.state() instanceof ClockState.Confirmed(var by)
        && (by == VouchedBy.BATTERY || by == VouchedBy.WITNESSES)
        && view.disagree()) {
      doubt(new Doubt.WitnessesDisagree(view.median().orElseThrow().toSeconds()));
    }
  }

  private void confirm(VouchedBy by, String actor) {
    write(tx -> confirm(tx, by, () -> clock.timeline().runFrom(clock.now()), actor));
  }

  private void confirm(Tx tx, VouchedBy by, Runnable run, String actor) {
    run.run();
    clock.become(new ClockState.Confirmed(by));
    var ahead = clock.timeline().look().ahead();
    var now = clock.now();
    tx.record(now, clock.dayOf(now), actor, new ClockEvent.Confirmed(by, ahead.toMillis()));
    keep(tx, new Kept(ahead, Optional.empty(), afterTheDark(now)));
    turnIfPossible(tx);
  }

  private void correct(Tx tx, VouchedBy by, Instant after, Runnable run, String actor) {
    var before = clock.now();
    var held = kept.heldFromHere(clock.dayOf(before));
    clock.hold(Optional.of(held.day()));
    keep(tx, new Kept(kept.ahead(), kept.inDoubtSince(), Optional.of(held)));
    correct(tx, by, before, after, run, actor);
  }

  private void correct(
      Tx tx, VouchedBy by, Instant before, Instant after, Runnable run, String actor) {
    run.run();
    clock.become(new ClockState.Confirmed(by));
    var ahead = clock.timeline().look().ahead();
    var corrected = new ClockEvent.Corrected(by, before, after, ahead.toMillis());
    var sequence = tx.record(after, clock.dayOf(after), actor, corrected);
    ClockStore.mark(tx, sequence, before, after);
    jumps.forEach(listener -> listener.accept(tx, Duration.between(before, after)));
    keep(tx, new Kept(ahead, Optional.empty(), afterTheDark(after)));
    turnIfPossible(tx);
  }

  /** Lets the calendar's date be the business day again, once nobody's number is lost by it. */
  private void turnIfPossible(Tx tx) {
    if (kept.held().isEmpty()) {
      return;
    }
    var held = kept.held().get();
    var now = clock.now();
    var date = OfficeClock.date(now);
    var nightPassed = held.believedOn().filter(date::isAfter).isPresent();
    if (date.equals(held.day())) {
      release(tx);
    } else if (nightPassed || !ClockStore.isSomebodyThere(tx.sql(), tx.office(), held)) {
      turn(tx, held, now, date, nightPassed);
    } else if (held.believedOn().isEmpty()) {
      var believed = new Held(held.day(), held.since(), held.start(), Optional.of(date));
      keep(tx, new Kept(kept.ahead(), kept.inDoubtSince(), Optional.of(believed)));
    }
  }

  private void turn(Tx tx, Held held, Instant now, LocalDate date, boolean nightPassed) {
    if (!nightPassed && ClockStore.wasGivenOut(tx.sql(), tx.office(), held)) {
      // The same morning, the same hall: nobody shall see a number for the second time.
      ClockStore.carryOn(tx, held.day(), date);
    }
    release(tx);
    tx.record(now, date, ITSELF, new ClockEvent.DayTurned(held.day(), date));
  }

  private void release(Tx tx) {
    clock.hold(Optional.empty());
    keep(tx, new Kept(kept.ahead(), kept.inDoubtSince(), Optional.empty()));
  }

  private void keep(Tx tx, Kept next) {
    ClockStore.keep(tx, next);
    kept = next;
  }

  /**
   * Runs a step on the writer's thread, so that no other command sees it half done; what it changed
   * here is taken back if it is not stored.
   */
  private void write(Consumer<Tx> step) {
    var place = clock.timeline().look();
    var state = clock.state();
    var before = kept;
    try {
      database.write(
          tx -> {
            step.accept(tx);
            return true;
          });
    } catch (RuntimeException e) {
      clock.timeline().backTo(place);
      clock.become(state);
      clock.hold(before.held().map(Held::day));
      kept = before;
      throw e;
    }
  }

  private static boolean isStepped(ClockState state) {
    return state instanceof ClockState.Doubtful(Doubt.Stepped _);
  }

  private static Optional<Doubt> doubt(ClockState state) {
    return state instanceof ClockState.Doubtful(var doubt) ? Optional.of(doubt) : Optional.empty();
  }
}
