package batq.server.device;

import batq.server.calendar.OfficeClock;
import batq.wire.CounterId;
import java.util.Optional;

/** The admin types a new device's digits and names it: from then on its token is its own. */
public final class NewDevices {
  private final Pairings pairings;
  private final Devices devices;
  private final OfficeClock clock;

  public NewDevices(Pairings pairings, Devices devices, OfficeClock clock) {
    this.pairings = pairings;
    this.devices = devices;
    this.clock = clock;
  }

  /**
   * What the admin says of it.
   *
   * @param digits as its screen shows them
   * @param counter of a counter's key
   */
  public record Wish(String digits, DeviceKind kind, String name, Optional<CounterId> counter) {
    private static final int LONGEST_NAME = 40;

    public Wish {
      name = name.strip();
      if (name.isEmpty() || name.length() > LONGEST_NAME) {
        throw new IllegalArgumentException("a device has a name of 1 to 40 letters");
      }
      if ((kind == DeviceKind.COUNTER) != counter.isPresent()) {
        throw new IllegalArgumentException("a counter's key, and no other, has a counter");
      }
    }
  }

  /** What came of it. */
  public sealed interface Outcome {}

  public record Paired(Device device) implements Outcome {}

  /**
   * No device shows these digits.
   *
   * @param triesLeft before those that wait show new ones
   */
  public record WrongDigits(int triesLeft) implements Outcome {}

  /** No device waits to be paired. */
  public record NobodyWaits() implements Outcome {}

  /** What shows these digits is another kind of device. */
  public record OtherKind(DeviceKind is) implements Outcome {}

  public record NameTaken() implements Outcome {}

  /** Pairs; the digits of a refused name or kind stay good. */
  public Outcome pair(Wish wish, String actor) {
    return switch (pairings.type(wish.digits(), clock.now())) {
      case Pairings.Typed.NobodyWaits() -> new NobodyWaits();
      case Pairings.Typed.Wrong(var left) -> new WrongDigits(left);
      case Pairings.Typed.Found(var pairing) ->
          pairing.kind() == wish.kind()
              ? store(pairing, wish, actor)
              : new OtherKind(pairing.kind());
    };
  }

  private Outcome store(Pairings.Open pairing, Wish wish, String actor) {
    var added = devices.add(wish.kind(), wish.name(), wish.counter(), pairing.tokenHash(), actor);
    added.ifPresent(it -> pairings.end(pairing));
    return added.<Outcome>map(Paired::new).orElseGet(NameTaken::new);
  }
}
