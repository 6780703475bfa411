package batq.server.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From which day to which day a session is held (มีผลตั้งแต่ ถึง): what is to change later, and
 * what was so before, stand side by side, so that the next days are known today.
 *
 * @param from the first day, if it has one
 * @param until the last day, if it has one
 */
public record Term(Optional<LocalDate> from, Optional<LocalDate> until) {
  public static final Term ALWAYS = new Term(Optional.empty(), Optional.empty());

  public Term {
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "a session is held from %s and ends before that, on %s"
              .formatted(from.get(), until.get()));
    }
  }

  public boolean holds(LocalDate day) {
    return !beginsAfter(day) && !isOver(day);
  }

  /** Whether it has not begun on a day. */
  public boolean beginsAfter(LocalDate day) {
    return from.filter(it -> it.isAfter(day)).isPresent();
  }

  /** Whether it has ended before a day. */
  public boolean isOver(LocalDate day) {
    return until.filter(it -> it.isBefore(day)).isPresent();
  }

  /** The same, its last day being this one. */
  public Term until(LocalDate last) {
    return new Term(from, Optional.of(last));
  }
}
