package batq.kiosk.ticket;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A day on which numbers are given, and the spans of that day. */
public record OpeningDay(LocalDate date, List<Span> spans) {
  /** From one time of the day to another. */
  public record Span(LocalTime from, LocalTime until) {}

  public OpeningDay {
    spans = List.copyOf(spans);
  }
}
