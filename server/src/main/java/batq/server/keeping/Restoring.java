package batq.server.keeping;

import batq.server.calendar.OfficeClock;
import batq.server.office.OfficeChange;
import batq.server.office.OfficeStore;
import batq.server.store.DataDirectory;
import batq.server.store.Database;
import batq.server.store.Durable;
import batq.server.store.ReadBack;
import batq.server.store.Replacement;
import batq.server.store.Tx;
import batq.server.ticket.TicketStore;
import batq.thai.ThaiDate;
import batq.wire.Mark;
import batq.wire.TicketNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a backup in the record's place. The backup is copied into the folder, read back, given a new
 * epoch, stepped over the numbers that may be on paper outside, and read back again; only then does
 * it take the record's name, in one step.
 */
public final class Restoring {
  /** How many numbers of a series may have been given out since the backup (DESIGN §3). */
  public static final int SKIP = 100;

  private static final String ACTOR = "batq";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  private final DataDirectory directory;
  private final OfficeClock clock;
  private final int skip;

  public Restoring(DataDirectory directory, OfficeClock clock, int skip) {
    this.directory = directory;
    this.clock = clock;
    this.skip = skip;
  }

  public RestoreOutcome run(Path backup) throws IOException {
    var staged = directory.folder().resolve("restoring.db");
    clear(staged);
    try {
      Files.copy(backup, staged);
      return switch (ReadBack.of(staged)) {
        case ReadBack.Broken(var why) ->
            new RestoreOutcome.Refused(backup + " is not restored: " + why);
        case ReadBack.Whole(var standing) -> replace(staged, standing.mark());
      };
    } finally {
      clear(staged);
    }
  }

  private RestoreOutcome replace(Path staged, Mark from) throws IOException {
    if (from.sequence() == 0) {
      return new RestoreOutcome.Refused("the backup holds no office");
    }
    var database = directory.database();
    var present = Files.exists(database);
    var lost = LostRecord.of(database, clock.today());
    var epoch = LostRecord.newEpoch(database, from, lost.reached());
    var skipped = renew(staged, new OfficeChange.Restored(epoch, from, lost.reached(), skip), lost);
    if (ReadBack.of(staged) instanceof ReadBack.Broken(var why)) {
      return new RestoreOutcome.Refused("the copy in the folder cannot be read back: " + why);
    }
    var aside = aside();
    Durable.sync(staged);
    Replacement.put(staged, database, aside);
    return new RestoreOutcome.Restored(
        from, epoch, present ? Optional.of(aside) : Optional.empty(), skipped);
  }

  private List<String> renew(Path staged, OfficeChange.Restored event, LostRecord lost) {
    try (var database = Database.openCopy(staged)) {
      var offices = new OfficeStore(database);
      return database.write(
          tx -> {
            var skipped = stepOver(tx, lost);
            var now = clock.now();
            offices.restore(tx, now, clock.dayOf(now), ACTOR, event);
            return skipped;
          });
    }
  }

  /**
   * No number of today twice. While the lost record can be read, it says which series were used; if
   * not, each series that ever was may have been.
   */
  private List<String> stepOver(Tx tx, LostRecord lost) {
    var today = clock.today();
    var reached = new ArrayList<>(SeriesStore.on(tx.sql(), tx.office(), today));
    reached.addAll(
        lost.reached().isPresent() ? lost.today() : SeriesStore.ever(tx.sql(), tx.office()));
    var tickets = new TicketStore();
    for (var each : reached) {
      tickets.takenUpTo(tx, each.site(), today, each.series(), each.last() + skip);
    }
    return SeriesStore.on(tx.sql(), tx.office(), today).stream()
        .map(it -> TicketNumber.of(it.series(), it.last()).shown())
        .toList();
  }

  private Path aside() {
    var time = TIME.format(clock.now().atZone(ThaiDate.ZONE));
    return directory.folder().resolve("before-restore-" + time + ".db");
  }

  private static void clear(Path staged) throws IOException {
    for (var ending : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(staged.resolveSibling(staged.getFileName() + ending));
    }
  }
}
