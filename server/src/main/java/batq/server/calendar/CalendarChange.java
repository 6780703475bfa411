package batq.server.calendar;

import batq.server.store.OfficeEvent;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What happens to the office's hours. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes(@JsonSubTypes.Type(value = CalendarChange.HoursChanged.class, name = "hours-changed"))
public sealed interface CalendarChange extends OfficeEvent {

  /** The hours as they are from now on. */
  record HoursChanged(int version, OfficeHours hours) implements CalendarChange {}
}
