package batq.server.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * The machine's battery clock. A Raspberry Pi 5 has the chip and often no battery: then the chip
 * begins at 1970 and disagrees with the machine's clock, so presence alone is not enough.
 */
public final class BatteryClock {
  private static final Duration MOST_APART = Duration.ofMinutes(2);
  private static final Path CHIP = Path.of("/sys/class/rtc/rtc0/since_epoch");

  /** Whether the machine has one; only the person who built it knows for certain. */
  public enum Setting {
    /** What Linux shows of the chip decides; other systems run on machines that have one. */
    AUTO,
    YES,
    NO
  }

  private final Setting setting;
  private final boolean linux;
  private final Path chip;

  public BatteryClock(Setting setting) {
    this(
        setting,
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux"),
        CHIP);
  }

  BatteryClock(Setting setting, boolean linux, Path chip) {
    this.setting = setting;
    this.linux = linux;
    this.chip = chip;
  }

  /** Whether it vouches for this reading of the machine's clock. */
  boolean agreesWith(Instant wall) {
    return switch (setting) {
      case YES -> true;
      case NO -> false;
      case AUTO -> linux ? chipAgrees(wall) : true;
    };
  }

  private boolean chipAgrees(Instant wall) {
    try {
      var seconds = Long.parseLong(Files.readString(chip).strip());
      return Duration.between(Instant.ofEpochSecond(seconds), wall).abs().compareTo(MOST_APART)
          <= 0;
    } catch (IOException | NumberFormatException e) {
      return false;
    }
  }
}
