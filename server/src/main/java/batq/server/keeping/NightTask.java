package batq.server.keeping;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Something to be done once for each night; what fails is tried again after half an hour. */
final class NightTask {
  private static final int LOOKS_AFTER_FAILURE = 30;

  private final Predicate<Instant> isDone;
  private final Predicate<Instant> isMade;
  private Optional<Instant> doneFor = Optional.empty();
  private int skip;

  /**
   * @param isDone whether it was done for a night, by an earlier start too
   * @param isMade does it, and says whether it could
   */
  NightTask(Predicate<Instant> isDone, Predicate<Instant> isMade) {
    this.isDone = isDone;
    this.isMade = isMade;
  }

  /** Called once a minute. */
  void look(Instant due) {
    if (skip > 0) {
      skip--;
    } else if (!doneFor.equals(Optional.of(due))) {
      if (isDone.test(due) || isMade.test(due)) {
        doneFor = Optional.of(due);
      } else {
        skip = LOOKS_AFTER_FAILURE - 1;
      }
    }
  }
}
