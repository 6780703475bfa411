package batq.server.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;

/** What happens to the record itself. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RecordChange.Retired.class, name = "retired"),
  @JsonSubTypes.Type(value = RecordChange.DamageKnown.class, name = "damage-known")
})
public sealed interface RecordChange extends OfficeEvent {

  /**
   * A run of events at the record's beginning was put away, with its tickets; totals are kept.
   *
   * @param run 1 for the first, and so on
   * @param first sequence of its first event
   * @param last of its last event, to whose hash the first event left is linked
   * @param lastHash 64 hexadecimal digits
   * @param totals SHA-256 over the totals of this run and of all before it, in hexadecimal digits
   */
  record Retired(
      long run,
      long first,
      long last,
      String lastHash,
      LocalDate firstDay,
      LocalDate lastDay,
      int tickets,
      String totals)
      implements RecordChange {

    /** How many events went. */
    public long events() {
      return last - first + 1;
    }

    /** What of the run the totals' hash binds beside the totals. */
    String canonical() {
      return run + "\n" + first + "\n" + last + "\n" + lastHash + "\n" + firstDay + "\n" + lastDay
          + "\n" + tickets;
    }
  }

  /**
   * A named person knows that the record is not whole, and answers for reports drawn from it.
   *
   * @param since when it was found
   * @param what is wrong, as the look through the record said it
   * @param by the person's name as it was then
   */
  record DamageKnown(Instant since, String what, Instant at, String by) implements RecordChange {}
}
