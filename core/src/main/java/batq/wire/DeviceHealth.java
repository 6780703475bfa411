package batq.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/**
 * What a device says of itself every 20 seconds: {@code POST /api/devices/self/health}.
 *
 * @param version of its program, as {@code 0.1.0}
 * @param upSeconds since its program began
 * @param clock the machine's own time
 */
public record DeviceHealth(String version, long upSeconds, Instant clock, Part part) {
  /** So often a device tells; three words missed, and it is lost. */
  public static final int EVERY_SECONDS = 20;

  private static final int LONGEST_VERSION = 40;

  public DeviceHealth {
    if (version.isBlank() || version.length() > LONGEST_VERSION) {
      throw new IllegalArgumentException("a version has 1 to 40 letters: " + version.length());
    }
    if (upSeconds < 0) {
      throw new IllegalArgumentException("no program runs since the future: " + upSeconds);
    }
  }

  /** What only its kind of device can tell. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Kiosk.class, name = "kiosk"),
    @JsonSubTypes.Type(value = Wall.class, name = "wall"),
    @JsonSubTypes.Type(value = Other.class, name = "other"),
  })
  public sealed interface Part {}

  /** A kiosk, and the printer in it. */
  public record Kiosk(Printer printer) implements Part {}

  /**
   * A wall.
   *
   * @param stale whether it says that it is cut off, though this word of it comes through
   */
  public record Wall(Sound sound, boolean stale) implements Part {}

  /** A counter's key, a rating tablet. */
  public record Other() implements Part {}

  /** A kiosk's printer. */
  public enum Printer {
    @JsonProperty("ready")
    READY,
    /** The kiosk was set up without one. */
    @JsonProperty("none")
    NONE,
    @JsonProperty("out-of-paper")
    OUT_OF_PAPER,
    @JsonProperty("cover-open")
    COVER_OPEN,
    @JsonProperty("error")
    ERROR,
    @JsonProperty("unreachable")
    UNREACHABLE
  }

  /** A wall's sound. */
  public enum Sound {
    @JsonProperty("on")
    ON,
    /** Set so. */
    @JsonProperty("off")
    OFF,
    /** The last call could not be sounded. */
    @JsonProperty("silent")
    SILENT
  }
}
