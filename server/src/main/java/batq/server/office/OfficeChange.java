package batq.server.office;

import batq.server.store.OfficeEvent;
import batq.wire.Mark;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** What happens to the office itself. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = OfficeChange.OfficeSetUp.class, name = "office-set-up"),
  @JsonSubTypes.Type(value = OfficeChange.SettingsChanged.class, name = "settings-changed"),
  @JsonSubTypes.Type(value = OfficeChange.SeatingChanged.class, name = "seating-changed"),
  @JsonSubTypes.Type(value = OfficeChange.Restored.class, name = "restored"),
})
public sealed interface OfficeChange extends OfficeEvent {

  /** The first event of every record. */
  record OfficeSetUp(boolean sample) implements OfficeChange {}

  /** The settings as they are from now on. */
  record SettingsChanged(int version, OfficeSettings settings) implements OfficeChange {}

  /** So many seats stand in the waiting hall from now on. */
  record SeatingChanged(int version, Seating seating) implements OfficeChange {}

  /**
   * A backup took the record's place.
   *
   * @param epoch the new one
   * @param from the backup's last event
   * @param lost the last event of the record that it replaced, if that could still be read
   * @param skipped how many numbers each series used that day was stepped over
   */
  record Restored(long epoch, Mark from, Optional<Mark> lost, int skipped)
      implements OfficeChange {}
}
