package batq.server.calendar;

import java.time.LocalDate;

/**
 * A day on which the office is closed.
 *
 * @param shortTh a neutral short name, as วันแม่แห่งชาติ (practice.md D16)
 */
public record Holiday(LocalDate date, String shortTh) {
  public Holiday {
    if (shortTh.isBlank()) {
      throw new IllegalArgumentException("the holiday of " + date + " has no name");
    }
  }
}
