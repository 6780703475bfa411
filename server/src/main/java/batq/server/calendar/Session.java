package batq.server.calendar;

import java.time.DayOfWeek;
import java.util.List;

/**
 * Hours in which the office serves, on some days of the week and for some services.
 *
 * @param ticketsFrom the kiosk opens earlier than the counters: the line at the door is the true
 *     queue (practice.md B17)
 * @param until also the last ticket (practice.md B20)
 * @param onHolidays whether it is held on a holiday too
 * @param orderNumber คำสั่งที่ … ลงวันที่ … by which it is held; may be empty (practice.md B19)
 * @param officers on duty by that order; may be empty
 */
public record Session(
    List<DayOfWeek> weekdays,
    ClockTime ticketsFrom,
    ClockTime from,
    ClockTime until,
    SessionServices services,
    boolean onHolidays,
    String orderNumber,
    String officers) {

  public Session {
    if (weekdays.isEmpty()) {
      throw new IllegalArgumentException("a session is held on at least one day of the week");
    }
    if (from.isBefore(ticketsFrom) || !from.isBefore(until)) {
      throw new IllegalArgumentException(
          "a session gives tickets from %s, serves from %s and ends at %s: not in this order"
              .formatted(ticketsFrom, from, until));
    }
    weekdays = weekdays.stream().distinct().sorted().toList();
  }

  /** A session without an order of its own, closed on holidays. */
  public static Session of(
      List<DayOfWeek> weekdays,
      String ticketsFrom,
      String from,
      String until,
      SessionServices services) {
    return new Session(
        weekdays,
        ClockTime.parse(ticketsFrom),
        ClockTime.parse(from),
        ClockTime.parse(until),
        services,
        false,
        "",
        "");
  }
}
