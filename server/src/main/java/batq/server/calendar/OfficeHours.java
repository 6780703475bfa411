package batq.server.calendar;

import batq.wire.ServiceId;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When the office serves: its sessions and its holidays.
 *
 * @param lastTickets the services that stop giving tickets before closing
 * @param limits the services that give only so many tickets a day
 */
public record OfficeHours(
    List<Session> sessions,
    Holidays holidays,
    List<LastTicket> lastTickets,
    List<DayLimit> limits) {
  private static final List<DayOfWeek> WORKING_DAYS =
      List.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  public OfficeHours {
    if (sessions.isEmpty()) {
      throw new IllegalArgumentException("an office has at least one session");
    }
    sessions = List.copyOf(sessions);
    lastTickets = List.copyOf(lastTickets);
    limits = List.copyOf(limits);
    once("last ticket", lastTickets.stream().map(LastTicket::service).toList());
    once("limit", limits.stream().map(DayLimit::service).toList());
  }

  /** Sessions in which every service gives tickets until closing, as many as are asked for. */
  public OfficeHours(List<Session> sessions, Holidays holidays) {
    this(sessions, holidays, List.of(), List.of());
  }

  public OfficeHours withLastTickets(List<LastTicket> last) {
    return new OfficeHours(sessions, holidays, last, limits);
  }

  public OfficeHours withLimits(List<DayLimit> most) {
    return new OfficeHours(sessions, holidays, lastTickets, most);
  }

  /** When the last ticket of a service is given, if that is before closing. */
  public Optional<ClockTime> lastTicket(ServiceId service) {
    return lastTickets.stream()
        .filter(each -> each.service().equals(service))
        .map(LastTicket::at)
        .findFirst();
  }

  /** How many tickets these services give in a day together; empty unless each has a limit. */
  public Optional<Integer> limit(Collection<ServiceId> services) {
    var set = limits.stream().filter(each -> services.contains(each.service())).toList();
    return set.isEmpty() || set.size() < services.size()
        ? Optional.empty()
        : Optional.of(set.stream().mapToInt(DayLimit::tickets).sum());
  }

  private static void once(String what, List<ServiceId> services) {
    var seen = new HashSet<ServiceId>();
    for (var service : services) {
      if (!seen.add(service)) {
        throw new IllegalArgumentException("%s has more than one %s".formatted(service, what));
      }
    }
  }

  /**
   * The hours as shipped: working days 08.30-16.30 without a break at lunch, the kiosk from 08.20,
   * and a Saturday desk 09.00-12.00 for some services.
   */
  public static OfficeHours usual(List<ServiceId> onSaturday, Holidays holidays) {
    return new OfficeHours(
        List.of(
            Session.of(WORKING_DAYS, "08:20", "08:30", "16:30", new SessionServices.Every()),
            Session.of(
                List.of(DayOfWeek.SATURDAY),
                "08:50",
                "09:00",
                "12:00",
                new SessionServices.Only(onSaturday))),
        holidays);
  }

  /** Open at all hours of every day, holidays too. */
  public static OfficeHours always(Holidays holidays) {
    var always =
        new Session(
            List.of(DayOfWeek.values()),
            List.of(),
            ClockTime.parse("00:00"),
            Map.of(),
            ClockTime.parse("00:00"),
            ClockTime.parse("24:00"),
            new SessionServices.Every(),
            true,
            Optional.empty(),
            List.of(),
            Term.ALWAYS);
    return new OfficeHours(List.of(always), holidays);
  }
}
