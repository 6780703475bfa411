package batq.server.device;

import batq.server.http.Caller.Machine;
import batq.wire.DeviceHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What each device said last of itself; in memory alone, for it is told again every 20 seconds. */
public final class DeviceHealths {
  /** Unheard for so long a device is lost. */
  static final Duration LOST = Duration.ofSeconds(3 * DeviceHealth.EVERY_SECONDS);

  private final Map<Integer, Said> said = new HashMap<>();

  /** A device's last word, and when it was heard. */
  public record Said(DeviceHealth health, Instant at) {

    /** By how much its machine's clock was ahead of the office's time then. */
    public Duration ahead() {
      return Duration.between(at, health.clock());
    }

    /** Either way, for the office's clock may have been set. */
    boolean isOld(Instant now) {
      return Duration.between(at, now).abs().compareTo(LOST) > 0;
    }
  }

  public synchronized void heard(Machine device, DeviceHealth health, Instant now) {
    said.put(device.id(), new Said(health, now));
  }

  /** The device is no longer one of the office's. */
  public synchronized void forget(Machine device) {
    said.remove(device.id());
  }

  synchronized Optional<Said> of(Device device) {
    return Optional.ofNullable(said.get(device.id()));
  }
}
