package batq.server.setup;

import batq.server.calendar.ClockTime;
import batq.server.calendar.Holidays;
import batq.server.calendar.OfficeHours;
import batq.server.calendar.Session;
import batq.server.calendar.SessionServices;
import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.Counter;
import batq.server.catalogue.Department;
import batq.server.catalogue.Offering;
import batq.server.catalogue.Service;
import batq.server.catalogue.ShippedServices;
import batq.server.catalogue.ShippedServices.OfficeKind;
import batq.server.catalogue.VisitorClassData;
import batq.server.office.OfficeSettings;
import batq.wire.CounterId;
import batq.wire.Series;
import batq.wire.ServiceId;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A new office in a few answers: the shipped services of its kind, spread over its counters, and
 * its hours. Everything in it can be changed afterwards.
 *
 * @param counters how many there are
 * @param ticketsFrom when the kiosk opens
 * @param lunch whether nobody serves from 12.00 to 13.00
 * @param saturday whether registration and finance serve on Saturdays from 9.00 to 12.00
 */
public record OfficeTemplate(
    OfficeKind kind,
    String nameTh,
    String nameEn,
    int counters,
    ClockTime ticketsFrom,
    ClockTime from,
    ClockTime until,
    boolean lunch,
    boolean saturday) {
  public static final int MOST_COUNTERS = 9;
  public static final ClockTime LUNCH_FROM = ClockTime.parse("12:00");
  public static final ClockTime LUNCH_UNTIL = ClockTime.parse("13:00");

  private static final List<DayOfWeek> WORKING_DAYS =
      Stream.of(DayOfWeek.values()).filter(day -> day.getValue() <= 5).toList();
  private static final List<Series> ON_SATURDAY = List.of(new Series("2"), new Series("3"));

  public OfficeTemplate {
    if (counters < 1 || counters > MOST_COUNTERS) {
      throw new IllegalArgumentException("an office begins with 1 to 9 counters: " + counters);
    }
  }

  /** All that the set-up needs to know of it. */
  public OfficeFile file() {
    var shipped = ShippedServices.of(kind);
    return new OfficeFile(
        OfficeSettings.named(nameTh, nameEn),
        new OfficeHours(sessions(shipped.services()), Holidays.shipped()),
        new CatalogueData(
            shipped.departments(),
            shipped.services(),
            counters(shipped),
            VisitorClassData.shipped(),
            shipped.enquiry()));
  }

  private List<Session> sessions(List<Service> services) {
    var sessions = new ArrayList<Session>();
    if (lunch) {
      sessions.add(session(ticketsFrom, from, LUNCH_FROM));
      sessions.add(session(LUNCH_UNTIL, LUNCH_UNTIL, until));
    } else {
      sessions.add(session(ticketsFrom, from, until));
    }
    var onSaturday =
        services.stream()
            .filter(service -> ON_SATURDAY.contains(service.series()))
            .map(Service::id)
            .toList();
    if (saturday && !onSaturday.isEmpty()) {
      sessions.add(
          Session.of(
              List.of(DayOfWeek.SATURDAY),
              "08:50",
              "09:00",
              "12:00",
              new SessionServices.Only(onSaturday)));
    }
    return sessions;
  }

  private static Session session(ClockTime ticketsFrom, ClockTime from, ClockTime until) {
    return Session.of(
        WORKING_DAYS,
        ticketsFrom.toString(),
        from.toString(),
        until.toString(),
        new SessionServices.Every());
  }

  /**
   * Neighbouring series share a counter where there are fewer counters than series; where there are
   * more, the later counters serve the same as the first ones.
   */
  private List<Counter> counters(ShippedServices shipped) {
    var series = shipped.services().stream().map(Offering::series).distinct().sorted().toList();
    var groups = Math.min(counters, series.size());
    return Stream.iterate(1, number -> number + 1)
        .limit(counters)
        .map(
            number -> {
              var group = (number - 1) % groups;
              var its =
                  series.subList(
                      group * series.size() / groups, (group + 1) * series.size() / groups);
              return counter(number, its, shipped);
            })
        .toList();
  }

  private static Counter counter(int number, List<Series> series, ShippedServices shipped) {
    var services =
        shipped.services().stream().filter(each -> series.contains(each.series())).toList();
    List<ServiceId> ids = services.stream().map(Service::id).toList();
    var departments = services.stream().map(Offering::departmentId).distinct().toList();
    var name =
        shipped.departments().stream()
            .filter(each -> departments.contains(each.id()))
            .map(Department::name)
            .map(words -> words.th())
            .collect(Collectors.joining(" "));
    return new Counter(CounterId.of(number), name, "", ids);
  }
}
