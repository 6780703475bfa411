package batq.server.keeping;

import batq.server.calendar.OfficeClock;
import batq.server.store.BackupOutcome;
import batq.server.store.Database;
import batq.server.store.OldEvents;
import batq.server.store.RecordChange;
import batq.server.store.Retiring;
import batq.thai.FiscalYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts away the visits of old fiscal years: a backup first, then about a day at a time, each in one
 * transaction, so that whoever interrupts it leaves whole days and it goes on where it was.
 */
public final class Retirement {
  private static final String ACTOR = "batq";
  private static final Logger LOG = LoggerFactory.getLogger(Retirement.class);

  private final Database database;
  private final OfficeClock clock;
  private final Rules rules;
  private final Supplier<List<BackupOutcome>> backup;
  private final Retiring.Totals totals;

  public Retirement(
      Database database,
      OfficeClock clock,
      Rules rules,
      Supplier<List<BackupOutcome>> backup,
      Retiring.Totals totals) {
    this.database = database;
    this.clock = clock;
    this.rules = rules;
    this.backup = backup;
    this.totals = totals;
  }

  /**
   * Which years may go.
   *
   * @param keep how many whole fiscal years are kept beside the present one
   * @param reported whether a year's report is closed and its figures were handed on (practice.md
   *     D18); a year that is not stays, and all after it
   */
  public record Rules(IntSupplier keep, Predicate<FiscalYear> reported) {}

  /** What came of it. */
  public sealed interface Outcome {
    /** Nothing is old enough. */
    record Nothing() implements Outcome {}

    /** All of it went. */
    record Done(RetirementPlan plan) implements Outcome {}

    /** Nothing went, for this reason. */
    record Refused(String why) implements Outcome {}
  }

  /** What would go now; empty when nothing is old enough. */
  public Optional<RetirementPlan> plan() {
    return database.read(
        sql -> {
          var old = OldEvents.of(sql, Database.OFFICE);
          return lastOld(old)
              .flatMap(old::upTo)
              .map(run -> RetirementPlan.of(run.last(), old.days(run)));
        });
  }

  /** Puts it away. */
  public Outcome run() {
    if (!clock.isBelieved()) {
      return new Outcome.Refused("nobody vouches for the time: confirm or set it first");
    }
    var plan = plan();
    if (plan.isEmpty()) {
      return new Outcome.Nothing();
    }
    for (var made : backup.get()) {
      if (made instanceof BackupOutcome.NotMade(var why)) {
        return new Outcome.Refused("nothing was put away, because " + why);
      }
    }
    for (var gone = step(plan.get()); gone.isPresent(); gone = step(plan.get())) {
      LOG.info("Put away: {}", gone.get());
    }
    return new Outcome.Done(plan.get());
  }

  private Optional<RecordChange.Retired> step(RetirementPlan plan) {
    return database.write(
        tx -> {
          var now = clock.now();
          return OldEvents.of(tx.sql(), tx.office())
              .next(plan.last())
              .map(run -> Retiring.putAway(tx, run, totals, now, clock.dayOf(now), ACTOR));
        });
  }

  /**
   * The end of the newest year that may go. The record's own last day bounds it too: a clock that
   * is years ahead makes nothing old.
   */
  private Optional<LocalDate> lastOld(OldEvents old) {
    var today = clock.today();
    var lived = old.newestDay().filter(day -> day.isBefore(today)).orElse(today);
    var newest = FiscalYear.of(lived).buddhistYear() - 1 - rules.keep().getAsInt();
    var last = Optional.<LocalDate>empty();
    var oldest = old.firstDay().map(day -> FiscalYear.of(day).buddhistYear()).orElse(newest + 1);
    for (var year = oldest; year <= newest; year++) {
      var it = new FiscalYear(year);
      if (!rules.reported().test(it)) {
        break;
      }
      last = Optional.of(it.wholeYear().last());
    }
    return last;
  }
}
