package batq.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of one call on one wall: {@code POST /api/announcements/{sequence}}. */
public record Announcement(Outcome outcome) {
  /** From the most to the least that a visitor could notice; the first is the strongest. */
  public enum Outcome {
    /** Its sound was played to the end. */
    @JsonProperty("heard")
    HEARD,
    /** It had its turn on the wall, without sound. */
    @JsonProperty("shown")
    SHOWN,
    /** It had no turn: it stands in the list of calls alone. */
    @JsonProperty("shown-late")
    SHOWN_LATE
  }
}
