package batq.server.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who vouches for the office's time, the strongest first. */
public enum VouchedBy {
  /** A time server on the network set the machine's clock. */
  @JsonProperty("time-server")
  TIME_SERVER,
  /** A person in charge looked at it and said so. */
  @JsonProperty("person")
  PERSON,
  /** Clocks of other machines, at least two, say the same. */
  @JsonProperty("witnesses")
  WITNESSES,
  /** A clock with a battery of its own ran on while the machine was off. */
  @JsonProperty("battery")
  BATTERY;

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
