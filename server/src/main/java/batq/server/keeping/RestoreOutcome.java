package batq.server.keeping;

import batq.wire.Mark;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What came of restoring a backup. */
public sealed interface RestoreOutcome {

  /**
   * The record is the backup's, and goes on from there.
   *
   * @param from the backup's last event
   * @param epoch the new one: devices read everything anew
   * @param aside the record as it was before; restoring it undoes this
   * @param skipped each series used today, with the number after which it goes on
   */
  record Restored(Mark from, long epoch, Optional<Path> aside, List<String> skipped)
      implements RestoreOutcome {
    public Restored {
      skipped = List.copyOf(skipped);
    }
  }

  /** Nothing was changed. */
  record Refused(String why) implements RestoreOutcome {}
}
