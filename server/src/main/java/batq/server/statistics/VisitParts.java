package batq.server.statistics;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import batq.server.feedback.Satisfaction;
import batq.server.statistics.Parts.Arrivals;
import batq.server.statistics.Parts.DayPart;
import batq.server.statistics.Tally.Spent;
import batq.server.statistics.Visit.Served;
import batq.thai.ThaiDate;
import batq.wire.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    var parts =
        Stream.concat(
            visits.stream().map(VisitParts::part), visits.stream().flatMap(VisitParts::matters));
    return new Parts(days(parts.toList()), arrivals(visits), waits(visits));
  }

  /** All that belongs to one day, service and department, added up. */
  private static List<DayPart> days(List<DayPart> parts) {
    return parts.stream()
        .collect(
            groupingBy(
                part -> new DayOfService(part.day(), part.serviceId(), part.departmentId()),
                reducing(VisitParts::sum)))
        .values()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static DayPart sum(DayPart one, DayPart other) {
    return new DayPart(
        one.day(),
        one.serviceId(),
        one.departmentId(),
        one.series(),
        Math.max(one.standardMinutes(), other.standardMinutes()),
        one.tally().plus(other.tally()),
        one.afterHours() + other.afterHours(),
        one.atLunch() + other.atLunch());
  }

  /** The visit itself, at the service where it ended up. */
  private static DayPart part(Visit visit) {
    var span = lastSpan(visit);
    return new DayPart(
        visit.day(),
        visit.serviceId(),
        visit.departmentId(),
        visit.series(),
        (int) visit.standard().toMinutes(),
        tally(visit),
        span.filter(VisitParts::afterHours).isPresent() ? 1 : 0,
        span.filter(it -> !afterHours(it) && atLunch(it)).isPresent() ? 1 : 0);
  }

  /** Its matters, each at the service that served it. */
  private static Stream<DayPart> matters(Visit visit) {
    return visit.outcome() instanceof Served served
        ? served.matters().stream()
            .map(
                matter ->
                    new DayPart(
                        visit.day(),
                        matter.serviceId(),
                        matter.departmentId(),
                        visit.series(),
                        (int) matter.standard().toMinutes(),
                        tally(matter),
                        0,
                        0))
        : Stream.empty();
  }

  private static Tally tally(Visit.Matter matter) {
    return matter
        .span()
        .flatMap(Visit.Span::service)
        .map(
            service ->
                Tally.ofMatters(
                    1, Spent.once(service), service.compareTo(matter.standard()) <= 0 ? 1 : 0))
        .orElseGet(() -> Tally.ofMatters(1, Spent.NONE, 0));
  }

  private static Tally tally(Visit visit) {
    return switch (visit.outcome()) {
      case Served served ->
          counted(
              1, 0, 0, 0, visit.waited(served).map(Spent::once).orElse(Spent.NONE), rating(served));
      case Visit.NoShow() -> counted(0, 1, 0, 0, Spent.NONE, Satisfaction.NONE);
      case Visit.Left() -> counted(0, 0, 1, 0, Spent.NONE, Satisfaction.NONE);
      case Visit.Unserved() -> counted(0, 0, 0, 1, Spent.NONE, Satisfaction.NONE);
      case Visit.Open() -> counted(0, 0, 0, 0, Spent.NONE, Satisfaction.NONE);
    };
  }

  private static Tally counted(
      int served, int noShow, int left, int unserved, Spent wait, Satisfaction rating) {
    return new Tally(1, served, 0, noShow, left, unserved, wait, Spent.NONE, 0, rating);
  }

  private static Optional<Visit.Span> lastSpan(Visit visit) {
    return visit.outcome() instanceof Served served
        ? served.matters().getLast().span()
        : Optional.empty();
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

  private static boolean afterHours(Visit.Span span) {
    return time(span.until()).isAfter(CLOSING);
  }

  private static boolean atLunch(Visit.Span span) {
    return time(span.from()).isBefore(AFTERNOON) && time(span.until()).isAfter(LUNCH);
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
      if (visit.outcome() instanceof Served served) {
        visit.waited(served).ifPresent(wait -> lengths.merge(wait.toMillis(), 1, Integer::sum));
      }
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
