package batq.server.keeping;

import batq.server.calendar.OfficeClock;
import batq.server.store.Database;
import batq.server.store.Snapshot;
import batq.server.store.Soundness;
import batq.server.store.Standing;
import batq.server.ticket.Rebuild;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through the office's own record while it is at work, after each start and each night: at
 * its pages, the chain of its events and every ticket; each seventh night, and after something was
 * found wrong, also at every index (TRUST §3.8 and scene 12). Reads beside the writer, on a
 * connection of its own.
 */
public final class Checkups {
  /** Between two thorough ones: done on the seventh night after the last. */
  private static final Duration WEEKLY = Duration.ofDays(6);

  private static final Duration AHEAD = Duration.ofDays(1);
  private static final Logger LOG = LoggerFactory.getLogger(Checkups.class);

  private final Path database;
  private final OfficeClock clock;
  private final CheckupFile file;
  private volatile Optional<Checkup> last;
  private volatile boolean sinceStart;

  public Checkups(Path database, OfficeClock clock) {
    this.database = database;
    this.clock = clock;
    this.file = new CheckupFile(database);
    this.last = file.read();
  }

  /** What was found last. */
  public Optional<Checkup> last() {
    return last;
  }

  /**
   * Whether this record has been looked at since a moment, by a clock that is not far ahead, and by
   * this run of the server: while none ran, anybody could write to the file.
   */
  boolean isDone(Instant due) {
    try {
      return sinceStart
          && last.filter(it -> it.epoch() == epoch() && isBetween(due, it.at())).isPresent();
    } catch (Snapshot.Unreadable e) {
      // Whoever looks will find out why.
      return false;
    }
  }

  /**
   * Looks, as thoroughly as it is time for.
   *
   * @param due the night for which it is done
   * @return false if something was in the way, and nothing is known
   */
  public boolean look(Instant due) {
    try {
      var epoch = epoch();
      var before = last.filter(it -> it.epoch() == epoch);
      var quick =
          before
              .filter(it -> it.wrong().isEmpty() && isBetween(due.minus(WEEKLY), it.thorough()))
              .isPresent();
      var wrong =
          (quick ? Soundness.quickly(database) : Soundness.wholly(database)).or(this::otherTickets);
      keep(epoch, before, wrong, quick);
      return true;
    } catch (Snapshot.Unreadable e) {
      if (e.isOfTheFile()) {
        keep(
            last.map(Checkup::epoch).orElse(0L),
            last,
            Optional.of(String.valueOf(e.getMessage())),
            false);
        return true;
      }
      LOG.warn("The record could not be looked through", e);
      return false;
    }
  }

  /** What of the tickets is not as their events have it. */
  private Optional<String> otherTickets() {
    return Snapshot.read(database, sql -> Rebuild.of(sql, Database.OFFICE)).differences().stream()
        .findFirst();
  }

  private void keep(
      long epoch, Optional<Checkup> before, Optional<String> wrong, boolean wasQuick) {
    var now = clock.now();
    var thorough = wasQuick ? before.map(Checkup::thorough).orElse(now) : now;
    var since = before.flatMap(Checkup::wrong).map(Checkup.Wrong::since).orElse(now);
    var found =
        new Checkup(epoch, now, thorough, wrong.map(what -> new Checkup.Wrong(since, what)));
    wrong.ifPresentOrElse(
        what -> LOG.error("The record is not whole: {}", what),
        () -> LOG.info("The record was looked through {}", wasQuick ? "quickly" : "wholly"));
    last = Optional.of(found);
    sinceStart = true;
    file.write(found);
  }

  private long epoch() {
    return Snapshot.read(database, Standing::of).epoch();
  }

  private boolean isBetween(Instant from, Instant at) {
    return !at.isBefore(from) && at.isBefore(clock.now().plus(AHEAD));
  }
}
