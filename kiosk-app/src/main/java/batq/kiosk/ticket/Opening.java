package batq.kiosk.ticket;

import batq.thai.ThaiDate;
import batq.wire.Catalogue;
import batq.wire.Catalogue.Choice;
import batq.wire.Catalogue.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Open or closed, why, and when next: read from the catalogue's intervals, so that the kiosk
 * computes no holiday.
 */
final class Opening {
  /** How many coming days the closed screen names. */
  private static final int DAYS_NAMED = 3;

  private Opening() {}

  static Availability of(Choice choice, Instant now) {
    return choice.open().stream().anyMatch(interval -> interval.holds(now))
        ? new Availability.Open()
        : new Availability.Closed(next(choice.open(), now));
  }

  static Optional<Instant> nextOf(Choice choice, Instant now) {
    return next(choice.open(), now);
  }

  static boolean isOpen(Catalogue catalogue, Instant now) {
    return catalogue.choices().stream()
        .anyMatch(choice -> of(choice, now) instanceof Availability.Open);
  }

  static KioskState.OfficeClosed closed(Catalogue catalogue, Instant now) {
    var all = merged(catalogue);
    return new KioskState.OfficeClosed(
        why(catalogue, all, now),
        next(all, now),
        comingDays(all, now),
        catalogue.office().telephone());
  }

  private static KioskState.Why why(Catalogue catalogue, List<Interval> all, Instant now) {
    var today = date(now);
    var holiday =
        catalogue.days().stream()
            .filter(day -> day.date().equals(today))
            .findFirst()
            .flatMap(Catalogue.Day::holidayTh);
    if (holiday.isPresent()) {
      return new KioskState.Why.Holiday(holiday.get());
    }
    var ofToday = all.stream().filter(interval -> date(interval.from()).equals(today)).toList();
    if (ofToday.isEmpty()) {
      return new KioskState.Why.NotToday();
    }
    return ofToday.getLast().from().isAfter(now)
        ? new KioskState.Why.NotYet()
        : new KioskState.Why.ClosedForToday();
  }

  private static Optional<Instant> next(List<Interval> intervals, Instant now) {
    return intervals.stream()
        .map(Interval::from)
        .filter(from -> from.isAfter(now))
        .min(Comparator.naturalOrder());
  }

  private static List<OpeningDay> comingDays(List<Interval> all, Instant now) {
    return all.stream()
        .filter(interval -> interval.from().isAfter(now))
        .map(interval -> date(interval.from()))
        .distinct()
        .limit(DAYS_NAMED)
        .map(date -> new OpeningDay(date, spans(all, date)))
        .toList();
  }

  private static List<OpeningDay.Span> spans(List<Interval> all, LocalDate date) {
    return all.stream()
        .filter(interval -> date(interval.from()).equals(date))
        .map(
            interval ->
                new OpeningDay.Span(
                    interval.from().atZone(ThaiDate.ZONE).toLocalTime(),
                    interval.until().atZone(ThaiDate.ZONE).toLocalTime()))
        .toList();
  }

  /** The times in which anything at all is open, in order and without overlap. */
  private static List<Interval> merged(Catalogue catalogue) {
    var sorted =
        catalogue.choices().stream()
            .flatMap(choice -> choice.open().stream())
            .sorted(Comparator.comparing(Interval::from))
            .toList();
    var merged = new ArrayList<Interval>();
    for (var interval : sorted) {
      if (!merged.isEmpty() && !interval.from().isAfter(merged.getLast().until())) {
        var last = merged.removeLast();
        var until = last.until().isAfter(interval.until()) ? last.until() : interval.until();
        merged.add(new Interval(last.from(), until));
      } else {
        merged.add(interval);
      }
    }
    return merged;
  }

  private static LocalDate date(Instant at) {
    return at.atZone(ThaiDate.ZONE).toLocalDate();
  }
}
