package batq.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The way by which a visitor came (domain.md §1.4). */
public enum Channel {
  @JsonProperty("kiosk")
  KIOSK,
  @JsonProperty("staff")
  STAFF,
  @JsonProperty("online")
  ONLINE,
  @JsonProperty("mobile")
  MOBILE
}
