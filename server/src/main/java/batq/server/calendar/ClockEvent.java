package batq.server.calendar;

import batq.server.store.OfficeEvent;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What happens to the office's time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ClockEvent.Doubted.class, name = "clock-doubted"),
  @JsonSubTypes.Type(value = ClockEvent.Confirmed.class, name = "clock-confirmed"),
  @JsonSubTypes.Type(value = ClockEvent.Corrected.class, name = "clock-corrected"),
  @JsonSubTypes.Type(value = ClockEvent.DayTurned.class, name = "day-turned"),
})
public sealed interface ClockEvent extends OfficeEvent {

  /**
   * The time is not relied on from here.
   *
   * @param doubt what speaks against it; empty when it is only that nobody vouches after a start
   * @param believed the newest time that was relied on
   * @param day the business day that goes on meanwhile
   */
  record Doubted(Optional<Doubt> doubt, Instant believed, LocalDate day) implements ClockEvent {}

  /** Somebody vouches for the time as it runs. */
  record Confirmed(VouchedBy by, long aheadOfMachineMs) implements ClockEvent {}

  /**
   * The time was put right: from {@code before} it went on as {@code after}. What is dated later
   * than {@code after} and stands earlier in the record is dated in the future, and is not
   * believed.
   */
  record Corrected(VouchedBy by, Instant before, Instant after, long aheadOfMachineMs)
      implements ClockEvent {}

  /** A business day that was held on to gave way to the date of the calendar. */
  record DayTurned(LocalDate from, LocalDate to) implements ClockEvent {}
}
