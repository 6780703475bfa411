package batq.server.device;

import batq.server.http.Caller.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From where each device's token is used. A device that moves leaves its old address for good; one
 * that is heard again from an address it left within the last minute is two.
 */
public final class Places {
  private static final Duration AWAY = Duration.ofMinutes(1);
  private static final int MOST_ALARMS = 50;
  private static final Logger LOG = LoggerFactory.getLogger(Places.class);

  private final Map<Integer, Place> places = new HashMap<>();
  private final Map<Integer, Alarm.SecondPlace> alarms = new LinkedHashMap<>();

  /** Where it was heard last, and where before that until when. */
  private record Place(String address, Instant heard, Optional<Left> left) {}

  private record Left(String address, Instant at) {}

  /** A device spoke from this address. */
  public synchronized void heard(Machine device, String address, Instant now) {
    var before = Optional.ofNullable(places.get(device.id()));
    var left = before.flatMap(Place::left);
    if (before.isPresent() && !before.get().address().equals(address)) {
      left.filter(it -> it.address().equals(address) && isRecent(it.at(), now))
          .ifPresent(it -> raise(device, address, before.get().address(), now));
      left = Optional.of(new Left(before.get().address(), before.get().heard()));
    }
    places.put(device.id(), new Place(address, now, left));
  }

  /** Where a token was used last since the start, and when. */
  public record Seen(String address, Instant at) {}

  synchronized Optional<Seen> seen(Device device) {
    return Optional.ofNullable(places.get(device.id()))
        .map(it -> new Seen(it.address(), it.heard()));
  }

  synchronized Optional<Alarm.SecondPlace> copied(Device device) {
    return Optional.ofNullable(alarms.get(device.id()));
  }

  /** The device is no longer one of the office's: nothing of its token needs to be told. */
  public synchronized void forget(Machine device) {
    places.remove(device.id());
    alarms.remove(device.id());
  }

  /** The alarms since the start, the newest first. */
  public synchronized List<Alarm> alarms() {
    return new ArrayList<Alarm>(alarms.values()).reversed();
  }

  private void raise(Machine device, String address, String other, Instant now) {
    var before = Optional.ofNullable(alarms.remove(device.id()));
    if (before.isEmpty()) {
      LOG.warn("The token of {} is used at {} and at {}", device.actor(), address, other);
    }
    var since = before.map(Alarm::since).orElse(now);
    alarms.put(
        device.id(), new Alarm.SecondPlace(since, now, device.id(), device.name(), address, other));
    while (alarms.size() > MOST_ALARMS) {
      alarms.remove(alarms.keySet().iterator().next());
    }
  }

  /** Also what lies in the future, for a clock may be set back. */
  private static boolean isRecent(Instant at, Instant now) {
    return Duration.between(at, now).abs().compareTo(AWAY) <= 0;
  }
}
