package batq.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a device is. */
public enum DeviceType {
  @JsonProperty("kiosk")
  KIOSK,
  @JsonProperty("display")
  DISPLAY,
  @JsonProperty("counter")
  COUNTER,
  @JsonProperty("rating")
  RATING
}
