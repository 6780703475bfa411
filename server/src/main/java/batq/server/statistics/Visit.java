package batq.server.statistics;

import batq.server.feedback.Rating;
import batq.wire.Channel;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One counted visit: a ticket that stands for a visitor (practice.md §2). Tickets cancelled as
 * test, mistake or double are none.
 *
 * @param day the business day to which it belongs
 * @param departmentId of its day
 * @param standard of its day
 */
public record Visit(
    LocalDate day,
    ServiceId serviceId,
    String departmentId,
    Series series,
    Duration standard,
    VisitorClass visitorClass,
    Channel channel,
    Instant issuedAt,
    Outcome outcome) {

  /** What became of it. */
  public sealed interface Outcome {}

  /**
   * At least one of its matters was served.
   *
   * @param firstCalledAt ends the wait; empty for one whose wait is not measured (walk-up, by hand,
   *     the clock put right meanwhile)
   * @param matters those that were served, in order
   */
  public record Served(
      Optional<Instant> firstCalledAt, List<Matter> matters, Optional<Rating> rating)
      implements Outcome {
    public Served {
      matters = List.copyOf(matters);
      if (matters.isEmpty()) {
        throw new IllegalArgumentException("served without a matter");
      }
    }
  }

  /**
   * A matter that was served (เรื่อง); a visit may have several.
   *
   * @param span empty when its end is not known
   */
  public record Matter(
      ServiceId serviceId, String departmentId, Duration standard, Optional<Span> span) {}

  /**
   * A service in time.
   *
   * @param from the last stretch's start key, or without it the last call (practice.md A2)
   * @param service the sum of its stretches, without what it was put aside (practice.md D12); empty
   *     if the clock was put right meanwhile: then nobody knows how long it was
   */
  public record Span(Instant from, Instant until, Optional<Duration> service) {}

  /** Called, and did not come (ไม่มาตามเรียก). */
  public record NoShow() implements Outcome {}

  /** Gave up before being called (กลับก่อน/ขอยกเลิก). */
  public record Left() implements Outcome {}

  /** Still waited when the day was closed (ค้างเมื่อปิดทำการ). */
  public record Unserved() implements Outcome {}

  /** Still waits, or is being served. */
  public record Open() implements Outcome {}

  Optional<Duration> waited(Served served) {
    return served.firstCalledAt().map(called -> Duration.between(issuedAt, called));
  }
}
