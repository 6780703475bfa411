package batq.thai;

import java.time.LocalDate;

/** Whole days from {@code first} to {@code last}, both included. */
public record DateSpan(LocalDate first, LocalDate last) {
  public DateSpan {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "a span of days ends before it begins: " + first + " to " + last);
    }
  }

  public boolean holds(LocalDate date) {
    return !date.isBefore(first) && !date.isAfter(last);
  }

  /** For memos: {@code ๑ ตุลาคม ๒๕๖๙ - ๓๐ กันยายน ๒๕๗๐}. */
  public String memo() {
    return ThaiDate.memo(first) + " - " + ThaiDate.memo(last);
  }
}
