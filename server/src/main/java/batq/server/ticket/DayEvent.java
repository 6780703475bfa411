package batq.server.ticket;

import batq.server.store.OfficeEvent;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** What can happen to a day. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = DayEvent.Closed.class, name = "day-closed")})
public sealed interface DayEvent extends OfficeEvent {

  /**
   * A day with open tickets was closed.
   *
   * @param unserved who still waited, was called or put aside
   * @param withoutEnd who was in service
   */
  record Closed(LocalDate day, int unserved, int withoutEnd) implements DayEvent {}
}
