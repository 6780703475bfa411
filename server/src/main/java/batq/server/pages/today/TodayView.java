package batq.server.pages.today;

import batq.look.SeriesMark;
import batq.server.calling.Desk;
import batq.server.pages.devices.DeviceRow;
import batq.server.pages.floor.RunLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The day as its page shows it at a moment.
 *
 * @param date as the page's title
 * @param acts whether the reader may do something about it, or only reads
 */
public record TodayView(
    Instant at,
    String date,
    Opening opening,
    List<AlarmRow> alarms,
    List<Figure> figures,
    List<CounterRow> counters,
    List<DepartmentRow> departments,
    ArrivalsChart arrivals,
    List<DeviceRow> devices,
    DeviceRow.Tag backup,
    List<String> leftOver,
    List<FairnessLine> fairness,
    Optional<Integer> seats,
    boolean acts,
    TodayWords words) {

  public record Opening(boolean open, String words) {}

  /**
   * Something amiss.
   *
   * @param keys open counters that may take the service on for today
   * @param clock whether it is for the supervisor to say what time it is
   * @param helpAt the key of the place where somebody waits for a person
   * @param run what may be taken back
   */
  public record AlarmRow(
      String words,
      Instant since,
      List<TakeOnKey> keys,
      boolean clock,
      Optional<String> helpAt,
      Optional<RunLink> run) {}

  public record TakeOnKey(int counter, String service) {}

  /**
   * One of the large figures.
   *
   * @param beside its one comparison
   * @param warns whether the comparison says that something should be done
   */
  public record Figure(
      String id,
      String icon,
      String name,
      String value,
      String unit,
      String beside,
      boolean warns) {}

  /** A counter, and whom it has. */
  public record CounterRow(
      int number, String name, Desk.State state, Optional<AtCounter> current, int finished) {}

  /**
   * The ticket at a counter.
   *
   * @param since from when its service counts
   */
  public record AtCounter(
      String number, SeriesMark mark, boolean serving, boolean over, Instant since, String clock) {}

  /**
   * Who waits for a department.
   *
   * @param blocks as many as wait, up to what fits
   */
  public record DepartmentRow(
      String name, SeriesMark mark, int waiting, int blocks, Optional<Instant> longestSince) {
    /** So many blocks fit; the figure beside them tells all. */
    static final int MOST_BLOCKS = 10;
  }

  /** One line of the record on fairness; {@code none} when there is nothing to explain. */
  public record FairnessLine(String name, List<String> facts, String none) {}
}
