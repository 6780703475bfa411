package batq.server.statistics;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import batq.server.feedback.Satisfaction;
import batq.server.statistics.Parts.Arrivals;
import batq.server.statistics.Parts.DayPart;
import batq.server.statistics.Visit.Served;
import batq.thai.ThaiDate;
import batq.wire.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Visits into the parts of which figures are made. */
final class VisitParts {
  private static final LocalTime LUNCH = LocalTime.of(12, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
  private static final LocalTime CLOSING = LocalTime.of(16, 30);

  private VisitParts() {}

  private record DayOfService(LocalDate day, ServiceId service, String department) {}

  private record Arrival(
      batq.wire.VisitorClass visitorClass, batq.wire.Channel channel, int hour) {}

  static Parts of(List<Visit> visits) {
    return new Parts(days(visits), arrivals(visits), waits(visits));
  }

  private static List<DayPart> days(List<Visit> visits) {
    return visits.stream()
        .collect(
            groupingBy(
                visit -> new DayOfService(visit.day(), visit.serviceId(), visit.departmentId())))
        .entrySet()
        .stream()
        .map(each -> day(each.getKey(), each.getValue()))
        .toList();
  }

  private static DayPart day(DayOfService of, List<Visit> visits) {
    var served = visits.stream().flatMap(visit -> served(visit).stream()).toList();
    return new DayPart(
        of.day(),
        of.service(),
        of.department(),
        visits.getFirst().series(),
        visits.stream().mapToInt(visit -> (int) visit.standard().toMinutes()).max().orElseThrow(),
        visits.stream().map(VisitParts::tally).reduce(Tally.NONE, Tally::plus),
        (int) served.stream().filter(VisitParts::afterHours).count(),
        (int) served.stream().filter(it -> !afterHours(it) && atLunch(it)).count());
  }

  private static java.util.Optional<Served> served(Visit visit) {
    return visit.outcome() instanceof Served served
        ? java.util.Optional.of(served)
        : java.util.Optional.empty();
  }

  private static Tally tally(Visit visit) {
    return switch (visit.outcome()) {
      case Served served -> {
        var wait = visit.measuredWait(served);
        var service = Visit.measuredService(served);
        var within = service.filter(it -> it.compareTo(visit.standard()) <= 0).isPresent();
        yield new Tally(
            1,
            1,
            0,
            0,
            wait.isPresent() ? 1 : 0,
            service.isPresent() ? 1 : 0,
            wait.orElse(Duration.ZERO).toMillis(),
            service.orElse(Duration.ZERO).toMillis(),
            within ? 1 : 0,
            rating(served));
      }
      case Visit.NoShow() -> new Tally(1, 0, 1, 0, 0, 0, 0, 0, 0, Satisfaction.NONE);
      case Visit.Left() -> new Tally(1, 0, 0, 1, 0, 0, 0, 0, 0, Satisfaction.NONE);
      case Visit.Open() -> new Tally(1, 0, 0, 0, 0, 0, 0, 0, 0, Satisfaction.NONE);
    };
  }

  private static Satisfaction rating(Served served) {
    return served
        .rating()
        .map(
            rating ->
                new Satisfaction(
                    IntStream.rangeClosed(1, 5)
                        .mapToObj(score -> score == rating.score() ? 1 : 0)
                        .toList()))
        .orElse(Satisfaction.NONE);
  }

  private static boolean afterHours(Served served) {
    return time(served.endedAt()).isAfter(CLOSING);
  }

  private static boolean atLunch(Served served) {
    return time(served.servedFrom()).isBefore(AFTERNOON) && time(served.endedAt()).isAfter(LUNCH);
  }

  private static List<Arrivals> arrivals(List<Visit> visits) {
    return visits.stream().collect(groupingBy(VisitParts::arrival, counting())).entrySet().stream()
        .map(
            each -> {
              var of = each.getKey();
              return new Arrivals(
                  of.visitorClass(), of.channel(), of.hour(), each.getValue().intValue());
            })
        .toList();
  }

  private static Arrival arrival(Visit visit) {
    return new Arrival(visit.visitorClass(), visit.channel(), time(visit.issuedAt()).getHour());
  }

  private static Waits waits(List<Visit> visits) {
    var lengths = new TreeMap<Long, Integer>();
    for (var visit : visits) {
      served(visit)
          .flatMap(visit::measuredWait)
          .ifPresent(wait -> lengths.merge(wait.toMillis(), 1, Integer::sum));
    }
    return Waits.of(
        lengths.entrySet().stream()
            .map(each -> new Waits.Length(each.getKey(), each.getValue()))
            .toList());
  }

  private static LocalTime time(Instant at) {
    return at.atZone(ThaiDate.ZONE).toLocalTime();
  }
}
