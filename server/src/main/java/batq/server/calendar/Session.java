package batq.server.calendar;

import batq.wire.ServiceId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Hours in which the office serves, on some days and for some services.
 *
 * @param weekdays may be empty where single dates are named
 * @param dates single days on which it is held as well, a holiday or not
 * @param ticketsFrom the kiosk opens earlier than the counters: the line at the door is the true
 *     queue (practice.md B17)
 * @param ticketsFromOn where a weekday has its own
 * @param until also the last ticket, unless a service has an earlier one (practice.md B20)
 * @param onHolidays whether it is held on a holiday too
 * @param order by which it is held (practice.md B19)
 * @param officers on duty by that order, as the office writes their names
 * @param term the days between which it is held at all
 */
public record Session(
    List<DayOfWeek> weekdays,
    List<LocalDate> dates,
    ClockTime ticketsFrom,
    Map<DayOfWeek, ClockTime> ticketsFromOn,
    ClockTime from,
    ClockTime until,
    SessionServices services,
    boolean onHolidays,
    Optional<Order> order,
    List<String> officers,
    Term term) {

  public Session {
    if (weekdays.isEmpty() && dates.isEmpty()) {
      throw new IllegalArgumentException(
          "a session is held on at least one day of the week, or on a date");
    }
    weekdays = weekdays.stream().distinct().sorted().toList();
    dates = dates.stream().distinct().sorted().toList();
    ticketsFromOn = Map.copyOf(new TreeMap<>(ticketsFromOn));
    inOrder(ticketsFrom, from, until);
    for (var each : ticketsFromOn.entrySet()) {
      if (!weekdays.contains(each.getKey())) {
        throw new IllegalArgumentException(
            "tickets from %s on %s, when this session is not held"
                .formatted(each.getValue(), each.getKey()));
      }
      inOrder(each.getValue(), from, until);
    }
    if (officers.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("the name of an officer is empty");
    }
    officers = List.copyOf(officers);
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
        List.of(),
        ClockTime.parse(ticketsFrom),
        Map.of(),
        ClockTime.parse(from),
        ClockTime.parse(until),
        services,
        false,
        Optional.empty(),
        List.of(),
        Term.ALWAYS);
  }

  /** The same on these single days alone, whatever day of the week or holiday they are. */
  public Session onlyOn(List<LocalDate> days) {
    return with(List.of(), days, Map.of(), order, officers, term);
  }

  /** The same, its kiosk opening at another time on a day of the week. */
  public Session ticketsFromOn(DayOfWeek weekday, String time) {
    var times = new TreeMap<>(ticketsFromOn);
    times.put(weekday, ClockTime.parse(time));
    return with(weekdays, dates, times, order, officers, term);
  }

  /** The same, held by an order with officers on duty. */
  public Session by(Order held, List<String> onDuty) {
    return with(weekdays, dates, ticketsFromOn, Optional.of(held), onDuty, term);
  }

  /** The same, held between other days. */
  public Session during(Term other) {
    return with(weekdays, dates, ticketsFromOn, order, officers, other);
  }

  private Session with(
      List<DayOfWeek> week,
      List<LocalDate> days,
      Map<DayOfWeek, ClockTime> kiosk,
      Optional<Order> held,
      List<String> onDuty,
      Term between) {
    return new Session(
        week, days, ticketsFrom, kiosk, from, until, services, onHolidays, held, onDuty, between);
  }

  /** Whether it is held on a day. */
  public boolean isHeldOn(LocalDate date, boolean holiday) {
    return term.holds(date)
        && (dates.contains(date)
            || (weekdays.contains(date.getDayOfWeek()) && (onHolidays || !holiday)));
  }

  public boolean serves(ServiceId service) {
    return services.holds(service);
  }

  /** From when tickets are given on a day. */
  public ClockTime ticketsFrom(LocalDate date) {
    return ticketsFromOn.getOrDefault(date.getDayOfWeek(), ticketsFrom);
  }

  private static void inOrder(ClockTime ticketsFrom, ClockTime from, ClockTime until) {
    if (from.isBefore(ticketsFrom) || !from.isBefore(until)) {
      throw new IllegalArgumentException(
          "a session gives tickets from %s, serves from %s and ends at %s: not in this order"
              .formatted(ticketsFrom, from, until));
    }
  }
}
