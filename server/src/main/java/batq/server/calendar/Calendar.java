package batq.server.calendar;

import batq.thai.ThaiDate;
import batq.wire.Catalogue;
import batq.wire.Catalogue.Interval;
import batq.wire.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows from the office's hours: when tickets are given, and why not. Several services are
 * asked together when they are one choice: it is open when any of them is.
 */
public final class Calendar {
  private final OfficeHours hours;

  public Calendar(OfficeHours hours) {
    this.hours = hours;
  }

  /** Why no ticket is given for these services at an instant; empty when one is. */
  public Optional<Closed> closedReason(Collection<ServiceId> anyOf, Instant at) {
    var date = at.atZone(ThaiDate.ZONE).toLocalDate();
    var today = open(anyOf, date, 1);
    if (today.stream().anyMatch(interval -> interval.holds(at))) {
      return Optional.empty();
    }
    // Only who finds it closed asks when it opens: the other days are not for each ticket.
    var next =
        open(anyOf, date, Catalogue.DAYS).stream()
            .map(Interval::from)
            .filter(from -> from.isAfter(at))
            .findFirst();
    return Optional.of(reason(today, holiday(date), at, next));
  }

  /** As {@link #closedReason(Collection, Instant)}, of one service. */
  public Optional<Closed> closedReason(ServiceId service, Instant at) {
    return closedReason(List.of(service), at);
  }

  /** The spans in which tickets are given, in order, none touching the next. */
  public List<Interval> open(Collection<ServiceId> anyOf, LocalDate first, int days) {
    return joined(
        first
            .datesUntil(first.plusDays(days))
            .flatMap(date -> anyOf.stream().flatMap(each -> ticketHours(each, date)))
            .sorted(Comparator.comparing(Interval::from))
            .toList());
  }

  /** The sessions of the office as they are published on a day. */
  public PublishedHours published(LocalDate on) {
    return new PublishedHours(hours, on);
  }

  public Optional<Holiday> holiday(LocalDate date) {
    return hours.holidays().on(date);
  }

  /** The years within the coming 14 days for which no holiday is known: the office is warned. */
  public List<Year> yearsWithoutHolidays(LocalDate today) {
    return Stream.of(today, today.plusDays(Catalogue.DAYS - 1))
        .map(Year::from)
        .distinct()
        .filter(year -> !hours.holidays().cover(year))
        .toList();
  }

  private static Closed reason(
      List<Interval> today, Optional<Holiday> holiday, Instant at, Optional<Instant> next) {
    if (today.isEmpty()) {
      return holiday.isPresent()
          ? new Closed.OnHoliday(holiday.get(), next)
          : new Closed.NotToday(next);
    }
    if (at.isBefore(today.getFirst().from())) {
      return new Closed.BeforeOpening(today.getFirst().from());
    }
    return today.stream()
        .map(Interval::from)
        .filter(from -> from.isAfter(at))
        .findFirst()
        .<Closed>map(Closed.Break::new)
        .orElseGet(() -> new Closed.AfterHours(next));
  }

  private Stream<Interval> ticketHours(ServiceId service, LocalDate date) {
    var last = hours.lastTicket(service);
    return sessions(service, date).flatMap(session -> ticketHours(session, last, date).stream());
  }

  private Stream<Session> sessions(ServiceId service, LocalDate date) {
    var holiday = holiday(date).isPresent();
    return hours.sessions().stream()
        .filter(session -> session.isHeldOn(date, holiday))
        .filter(session -> session.serves(service));
  }

  private static Optional<Interval> ticketHours(
      Session session, Optional<ClockTime> last, LocalDate date) {
    var from = session.ticketsFrom(date);
    var until = last.filter(at -> at.isBefore(session.until())).orElse(session.until());
    return from.isBefore(until)
        ? Optional.of(new Interval(from.on(date), until.on(date)))
        : Optional.empty();
  }

  private static List<Interval> joined(List<Interval> sorted) {
    var joined = new ArrayList<Interval>();
    for (var interval : sorted) {
      if (joined.isEmpty() || joined.getLast().until().isBefore(interval.from())) {
        joined.add(interval);
      } else {
        var before = joined.removeLast();
        var until = before.until().isAfter(interval.until()) ? before.until() : interval.until();
        joined.add(new Interval(before.from(), until));
      }
    }
    return List.copyOf(joined);
  }
}
