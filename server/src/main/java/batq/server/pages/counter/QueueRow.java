package batq.server.pages.counter;

import batq.look.SeriesMark;
import batq.server.ticket.TicketNote;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One who waits, as the Counter page lists them.
 *
 * @param label the short name of the service
 * @param visitorClass for a priority ticket
 * @param paperless whether its last paper did not come out
 */
public record QueueRow(
    String id,
    String number,
    SeriesMark mark,
    String label,
    Optional<ClassTag> visitorClass,
    Set<TicketNote> notes,
    boolean paperless,
    Instant since,
    Duration waited) {
  private static final long LONG_MINUTES = 10;

  /** A class of visitors: never a colour alone, always with its picture and word. */
  public record ClassTag(String icon, String word) {}

  public long minutes() {
    return waited.toMinutes();
  }

  public boolean isLong() {
    return minutes() >= LONG_MINUTES;
  }
}
