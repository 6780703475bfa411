package batq.server.keeping;

import batq.server.calendar.OfficeClock;
import batq.server.store.BackupOutcome;
import batq.server.store.Watch;
import batq.thai.ThaiDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Sees to it that each night has its backup and its look through the record: at two in the morning,
 * or within a minute of the next start. What could not be done is tried again every half hour.
 */
public final class Nights implements AutoCloseable {
  private static final LocalTime HOUR = LocalTime.of(2, 0);
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  /** A backup from further ahead was made by a clock that was wrong. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private final Keeper keeper;
  private final OfficeClock clock;
  private final NightTask backup = new NightTask(this::isKept, due -> isMade());
  private final NightTask checkup;
  private Optional<Watch> watch = Optional.empty();

  public Nights(Keeper keeper, Checkups checkups, OfficeClock clock) {
    this.keeper = keeper;
    this.clock = clock;
    this.checkup = new NightTask(checkups::isDone, checkups::look);
  }

  /** Begins to look, every minute, until it is closed. */
  public void begin() {
    watch = Optional.of(Watch.over("nights", BETWEEN_LOOKS, BETWEEN_LOOKS, this::look));
  }

  @Override
  public void close() {
    watch.ifPresent(Watch::close);
  }

  /** Does what the last night still lacks. */
  void look() {
    var due = due();
    backup.look(due);
    checkup.look(due);
  }

  private boolean isMade() {
    return keeper.keep().stream().noneMatch(BackupOutcome.NotMade.class::isInstance);
  }

  private boolean isKept(Instant due) {
    var latest = clock.now().plus(AHEAD);
    return keeper.age().at().filter(at -> !at.isBefore(due) && at.isBefore(latest)).isPresent();
  }

  /** The last two o'clock that has come. */
  private Instant due() {
    var now = clock.now().atZone(ThaiDate.ZONE);
    var today = now.with(HOUR);
    return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
  }
}
