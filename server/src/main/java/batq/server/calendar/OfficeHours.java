package batq.server.calendar;

import batq.wire.ServiceId;
import java.time.DayOfWeek;
import java.util.List;

/** When the office serves: its sessions and its holidays. */
public record OfficeHours(List<Session> sessions, Holidays holidays) {
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
            ClockTime.parse("00:00"),
            ClockTime.parse("00:00"),
            ClockTime.parse("24:00"),
            new SessionServices.Every(),
            true,
            "",
            "");
    return new OfficeHours(List.of(always), holidays);
  }
}
