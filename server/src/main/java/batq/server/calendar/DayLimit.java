package batq.server.calendar;

import batq.wire.ServiceId;

/**
 * How many tickets of a service are given in a day. No service has one unless the office sets it.
 */
public record DayLimit(ServiceId service, int tickets) {
  /** Practice.md W31: a number of tickets is complete, and the staff may still help. */
  public static final String SENTENCE = "บัตรคิววันนี้ครบจำนวนแล้ว กรุณาพบเจ้าหน้าที่";

  public DayLimit {
    if (tickets < 1) {
      throw new IllegalArgumentException(
          "a limit of %d tickets for %s".formatted(tickets, service));
    }
  }
}
