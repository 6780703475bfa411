package batq.server.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The time the office has announced for the whole of a service; not that at the counter. */
public record AnnouncedTime(int value, Unit unit, Bilingual words) {

  /** What it is counted in. */
  public enum Unit {
    @JsonProperty("minute")
    MINUTE,
    @JsonProperty("hour")
    HOUR,
    @JsonProperty("day")
    DAY,
    @JsonProperty("workday")
    WORKDAY
  }
}
