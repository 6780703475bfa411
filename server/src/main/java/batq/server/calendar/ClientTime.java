package batq.server.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The time that a browser or a device sends along, {@code X-Client-Time}, as RFC 3339. */
public final class ClientTime {
  public static final String HEADER = "X-Client-Time";

  private static final int LONGEST = 40;

  private ClientTime() {}

  /** What it says; a header that says nothing is no fault of the request. */
  public static Optional<Instant> read(String header) {
    if (header.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(header).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
