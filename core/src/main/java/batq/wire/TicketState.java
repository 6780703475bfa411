package batq.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * Where a ticket stands, as it is told to the outside; inside the server each state is a type of
 * its own.
 */
public enum TicketState {
  @JsonProperty("waiting")
  WAITING,
  @JsonProperty("called")
  CALLED,
  @JsonProperty("serving")
  SERVING,
  @JsonProperty("held")
  HELD,
  @JsonProperty("finished")
  FINISHED,
  @JsonProperty("no-show")
  NO_SHOW,
  @JsonProperty("cancelled")
  CANCELLED,
  @JsonProperty("unserved")
  UNSERVED,
  @JsonProperty("replaced")
  REPLACED;

  /** The word on the wire and in the database, as {@code no-show}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
