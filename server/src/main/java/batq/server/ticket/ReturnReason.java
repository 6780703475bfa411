package batq.server.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a ticket is in the line again. */
public enum ReturnReason {
  /** Called, and put back into its place. */
  @JsonProperty("put-back")
  PUT_BACK,
  /** Held, and back in its place. */
  @JsonProperty("after-hold")
  AFTER_HOLD,
  /** The time for which it was held is over. */
  @JsonProperty("hold-over")
  HOLD_OVER,
  /** Came after having been given up (practice.md B10). */
  @JsonProperty("after-no-show")
  AFTER_NO_SHOW
}
