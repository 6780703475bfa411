package batq.server.pages.floor;

import batq.server.pages.floor.FloorView.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One ticket, opened, with what may be done with it now.
 *
 * @param about its class, when it came and where it stands
 * @param place where it is served
 * @param paper what became of its last paper
 * @param kiosks where it may be printed; none when it is done with
 */
public record TicketSheet(
    FloorWords words,
    Row row,
    String about,
    String place,
    PaperNow paper,
    List<Kiosk> kiosks,
    boolean waits,
    boolean held,
    boolean absent) {
  public TicketSheet {
    kiosks = List.copyOf(kiosks);
  }

  /** A kiosk that could print. */
  public record Kiosk(int id, String name) {}

  /** A ticket just issued, as it is written or printed. */
  public record Issued(Row row, String place, PaperNow paper) {}

  /**
   * What became of a ticket's last paper.
   *
   * @param kiosk that was asked
   * @param voidAtMs when a kiosk that says nothing will not print any more; ms since 1970
   * @param againAt when it was asked for once more (practice.md B11)
   */
  public record PaperNow(
      Kind kind, String kiosk, Optional<Long> voidAtMs, Optional<Instant> againAt) {
    /** As far as the office knows. */
    public enum Kind {
      /** None was asked for. */
      NONE,
      AWAITED,
      /** The kiosk said nothing within its two minutes. */
      SILENT,
      PRINTED,
      OUT_OF_PAPER,
      COVER_OPEN,
      FAILED,
      UNCONFIRMED
    }

    /** Whether somebody must write the number by hand. */
    public boolean needsHand() {
      return switch (kind) {
        case NONE, AWAITED, PRINTED -> false;
        case SILENT, OUT_OF_PAPER, COVER_OPEN, FAILED, UNCONFIRMED -> true;
      };
    }
  }
}
