package batq.server.pages.counter;

import batq.look.SeriesMark;
import batq.server.announcement.Announced;
import batq.server.pages.floor.TicketSheet.PaperNow;
import batq.server.ticket.Journey;
import batq.server.ticket.Manner;
import batq.server.ticket.TicketNote;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ticket at a counter, as its page shows it.
 *
 * @param serving started, or else called and awaited
 * @param since from when its service counts
 * @param about department, unit and fee
 * @param announced what the walls made of its call; empty when it is not awaited or there is no
 *     wall
 */
public record TicketCard(
    String id,
    String number,
    SeriesMark mark,
    boolean serving,
    Instant since,
    Duration inService,
    int standardMinutes,
    Instant issuedAt,
    Duration waited,
    int calls,
    Journey journey,
    String visitorClass,
    Set<TicketNote> notes,
    String serviceId,
    String service,
    String about,
    List<Paper> papers,
    List<Step> steps,
    NoShowKey noShow,
    Optional<Announced> announced,
    PaperNow paper) {

  /** How long after a call the page goes on asking whether a wall has it. */
  private static final Duration WALL_AWAITED = Duration.ofSeconds(30);

  /** A document to look at. */
  public record Paper(String name, boolean required) {}

  public record Step(String what, int minutes) {}

  /**
   * Whether the number may be given up, and if not, what is missing.
   *
   * @param nextCountsAt a call before this does not count
   */
  public record NoShowKey(boolean open, int callsLeft, Instant nextCountsAt, long secondsLeft) {}

  /** Whether it came without a ticket: then nothing was waited or called. */
  public boolean isWalkUp() {
    return journey.manner() == Manner.WALK_UP;
  }

  /** {@code 04:12}. */
  public String clock() {
    var seconds = Math.max(0, inService.toSeconds());
    return "%02d:%02d".formatted(seconds / 60, seconds % 60);
  }

  /** Whether a wall may still tell of its call; nothing else would make the page look again. */
  public boolean awaitsWall() {
    return announced.filter(Announced.NOT_YET::equals).isPresent()
        && inService.compareTo(WALL_AWAITED) < 0;
  }

  public long standardSeconds() {
    return standardMinutes * 60L;
  }

  public boolean isOver() {
    return inService.toSeconds() > standardSeconds();
  }
}
