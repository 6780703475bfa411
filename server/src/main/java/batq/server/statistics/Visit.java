package batq.server.statistics;

import batq.server.feedback.Rating;
import batq.wire.Channel;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
   * Served to the end.
   *
   * @param firstCalledAt ends the wait
   * @param servedFrom the start key, or without it the last call (practice.md A2)
   * @param waitMeasured false if the clock was put right meanwhile: then nobody knows how long it
   *     was
   * @param serviceMeasured likewise
   */
  public record Served(
      Instant firstCalledAt,
      Instant servedFrom,
      Instant endedAt,
      Optional<Rating> rating,
      boolean waitMeasured,
      boolean serviceMeasured)
      implements Outcome {}

  /** Called, and did not come (ไม่มาตามเรียก). */
  public record NoShow() implements Outcome {}

  /** Gave up before being called (กลับก่อน/ขอยกเลิก). */
  public record Left() implements Outcome {}

  /** Still waits, or is being served. */
  public record Open() implements Outcome {}

  Duration waited(Served served) {
    return Duration.between(issuedAt, served.firstCalledAt());
  }

  static Duration service(Served served) {
    return Duration.between(served.servedFrom(), served.endedAt());
  }

  /** The wait, if it could be measured. */
  Optional<Duration> measuredWait(Served served) {
    return served.waitMeasured() ? Optional.of(waited(served)) : Optional.empty();
  }

  /** The service, if it could be measured. */
  static Optional<Duration> measuredService(Served served) {
    return served.serviceMeasured() ? Optional.of(service(served)) : Optional.empty();
  }
}
