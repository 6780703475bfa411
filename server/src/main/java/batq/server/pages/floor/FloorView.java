package batq.server.pages.floor;

import batq.look.SeriesMark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The helper's page at a moment.
 *
 * @param printsAt the kiosk that prints what is issued here; empty: the number is written by hand
 */
public record FloorView(
    FloorWords words,
    Instant at,
    List<Tile> tiles,
    List<ClassKey> classes,
    Optional<String> printsAt,
    Live live) {
  public FloorView {
    tiles = List.copyOf(tiles);
    classes = List.copyOf(classes);
  }

  /**
   * A service that may be issued.
   *
   * @param closed why it gives no numbers now
   */
  public record Tile(
      String id, String label, String name, SeriesMark mark, Optional<String> closed) {}

  /** A class of visitors: never a colour alone, always with its picture and word. */
  public record ClassKey(String id, String icon, String word) {}

  /**
   * What changes by itself.
   *
   * @param more whether there are more tickets than are listed
   * @param searched whether only some of the day's tickets were asked for
   */
  public record Live(
      FloorWords words,
      Instant at,
      List<Notice> notices,
      List<Row> rows,
      boolean more,
      boolean searched) {
    public Live {
      notices = List.copyOf(notices);
      rows = List.copyOf(rows);
    }

    /** At how many places somebody waits for a person. */
    public long helpCalls() {
      return notices.stream().filter(it -> it.helpAt().isPresent()).count();
    }
  }

  /**
   * Something of which the floor must be told.
   *
   * @param helpAt the key of the place where somebody waits for a person
   * @param run what may be taken back
   */
  public record Notice(String words, Optional<String> helpAt, Optional<RunLink> run) {}

  /**
   * A ticket in a list.
   *
   * @param visitorClass of a priority ticket
   */
  public record Row(
      String id,
      String number,
      SeriesMark mark,
      String label,
      Optional<ClassKey> visitorClass,
      Instant issuedAt,
      StateTag state) {}

  /** Where a ticket stands, as a chip. */
  public record StateTag(String style, String icon, String word) {}

  /** What a move came to, in words. */
  public record Said(boolean done, String words) {}
}
