package batq.server.office;

import batq.server.store.OfficeEvent;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What happens to the office itself. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = OfficeChange.OfficeSetUp.class, name = "office-set-up"),
  @JsonSubTypes.Type(value = OfficeChange.SettingsChanged.class, name = "settings-changed"),
})
public sealed interface OfficeChange extends OfficeEvent {

  /** The first event of every record. */
  record OfficeSetUp(boolean sample) implements OfficeChange {
    @Override
    public String name() {
      return "office-set-up";
    }
  }

  /** The settings as they are from now on. */
  record SettingsChanged(int version, OfficeSettings settings) implements OfficeChange {
    @Override
    public String name() {
      return "settings-changed";
    }
  }
}
