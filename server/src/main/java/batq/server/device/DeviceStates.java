package batq.server.device;

import batq.server.calendar.OfficeClock;
import batq.server.device.DeviceHealths.Said;
import batq.thai.ThaiDate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Every device as it is now: what it said, from where, and what is amiss with it. */
public final class DeviceStates {
  private final Devices devices;
  private final DeviceHealths healths;
  private final Places places;
  private final OfficeClock clock;
  private final BooleanSupplier officeOpen;

  /**
   * @param officeOpen whether numbers are given out now: only then is a silent device missed
   */
  public DeviceStates(
      Devices devices,
      DeviceHealths healths,
      Places places,
      OfficeClock clock,
      BooleanSupplier officeOpen) {
    this.devices = devices;
    this.healths = healths;
    this.places = places;
    this.clock = clock;
    this.officeOpen = officeOpen;
  }

  /**
   * A device at a moment.
   *
   * @param said its last word since the server's start
   * @param seen where its token was used last since then
   * @param heard whether its last word is no older than a minute
   * @param copied its token was used at two places at once since the start
   */
  public record DeviceState(
      Device device,
      Optional<Said> said,
      Optional<Places.Seen> seen,
      boolean heard,
      Optional<DeviceTrouble> trouble,
      Optional<Alarm.SecondPlace> copied) {

    /** Since when it is lost, if it is. */
    public Optional<Instant> lostSince() {
      return trouble.equals(Optional.of(DeviceTrouble.LOST))
          ? said.map(Said::at)
          : Optional.empty();
    }
  }

  /** All of them, by name. */
  public List<DeviceState> now() {
    var now = clock.now();
    var open = officeOpen.getAsBoolean();
    return devices.all().stream().map(device -> state(device, now, open)).toList();
  }

  private DeviceState state(Device device, Instant now, boolean open) {
    var said = healths.of(device);
    var heard = said.filter(it -> !it.isOld(now)).isPresent();
    var trouble =
        heard
            ? said.flatMap(DeviceTrouble::of)
            : said.filter(it -> open && isToday(it, now)).map(it -> DeviceTrouble.LOST);
    return new DeviceState(
        device, said, places.seen(device), heard, trouble, places.copied(device));
  }

  /** What was switched off for the night is not missed in the morning. */
  private static boolean isToday(Said said, Instant now) {
    return said.at()
        .atZone(ThaiDate.ZONE)
        .toLocalDate()
        .equals(now.atZone(ThaiDate.ZONE).toLocalDate());
  }
}
