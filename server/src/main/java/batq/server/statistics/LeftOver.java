package batq.server.statistics;

import batq.wire.TicketNumber;
import java.time.LocalDate;
import java.util.List;

/**
 * Who was left when the last day before this one was closed (practice.md A8).
 *
 * @param unserved still waited (ค้างเมื่อปิดทำการ)
 * @param withoutEnd were being served, until nobody knows when
 */
public record LeftOver(LocalDate day, List<TicketNumber> unserved, List<TicketNumber> withoutEnd) {
  public LeftOver {
    unserved = List.copyOf(unserved);
    withoutEnd = List.copyOf(withoutEnd);
  }

  public boolean isNothing() {
    return unserved.isEmpty() && withoutEnd.isEmpty();
  }
}
