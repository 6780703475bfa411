package batq.display.board;

import batq.thai.ThaiDate;
import batq.wire.Catalogue;
import batq.wire.Catalogue.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * When the office serves, as the catalogue says it; no holiday is computed here.
 *
 * @param openNow whether tickets are given at this moment
 * @param next when they are given again, if the catalogue reaches that far
 * @param holidayTh today's holiday by its short name
 */
record OpeningHours(boolean openNow, Optional<Instant> next, Optional<String> holidayTh) {

  static OpeningHours of(Catalogue catalogue, Instant now) {
    var open = catalogue.choices().stream().flatMap(choice -> choice.open().stream()).toList();
    var today = LocalDate.ofInstant(now, ThaiDate.ZONE);
    return new OpeningHours(
        open.stream().anyMatch(interval -> interval.holds(now)),
        open.stream()
            .map(Interval::from)
            .filter(from -> from.isAfter(now))
            .min(Comparator.naturalOrder()),
        catalogue.days().stream()
            .filter(day -> day.date().equals(today))
            .findFirst()
            .flatMap(Catalogue.Day::holidayTh));
  }
}
