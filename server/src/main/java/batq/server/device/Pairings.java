package batq.server.device;

import batq.server.staff.Tokens;
import batq.wire.PairingOffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Devices that show six digits and wait until the admin has typed them. In memory alone: after a
 * restart they show new ones (docs/decisions/0030).
 */
public final class Pairings {
  /** For so long digits are good. */
  static final Duration GOOD = Duration.ofMinutes(10);

  /** So many wrong digits end every pairing that was open when they were typed. */
  static final int TRIES = 5;

  static final int MOST = 20;
  static final int MOST_AN_ADDRESS = 3;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<Open> open = new ArrayList<>();
  private final Arrivals arrivals = new Arrivals(GOOD);

  /** A device that waits; of its token only the hash is kept. */
  static final class Open {
    private final DeviceKind kind;
    private final String digits;
    private final byte[] tokenHash;
    private final String address;
    private final Instant begun;
    private int wrong;

    Open(DeviceKind kind, String digits, byte[] tokenHash, String address, Instant begun) {
      this.kind = kind;
      this.digits = digits;
      this.tokenHash = tokenHash;
      this.address = address;
      this.begun = begun;
    }

    DeviceKind kind() {
      return kind;
    }

    byte[] tokenHash() {
      return tokenHash;
    }

    /** Either way, for the office's clock may be set meanwhile. */
    private boolean isGood(Instant now) {
      return wrong < TRIES && Duration.between(begun, now).abs().compareTo(GOOD) < 0;
    }
  }

  /** What came of a device's wish. */
  sealed interface Opening {
    record Offered(PairingOffer offer) implements Opening {}

    /** Too many wait, or this address asks too often. */
    record TooMany(Duration left) implements Opening {}
  }

  /** What came of typing digits. */
  sealed interface Typed {
    record Found(Open pairing) implements Typed {}

    /**
     * No device shows these.
     *
     * @param triesLeft before those that wait show new digits
     */
    record Wrong(int triesLeft) implements Typed {}

    /** No device shows any. */
    record NobodyWaits() implements Typed {}
  }

  /** A device that waits, without its digits. */
  public record Waiting(DeviceKind kind, String address, Instant begun) {}

  /** Those who wait, the newest first. */
  public synchronized List<Waiting> waiting(Instant now) {
    forget(now);
    return open.reversed().stream().map(it -> new Waiting(it.kind, it.address, it.begun)).toList();
  }

  /** Another device begins to wait; of one address the oldest makes room. */
  synchronized Opening begin(DeviceKind kind, String address, Instant now) {
    forget(now);
    var ofAddress = open.stream().filter(it -> it.address.equals(address)).toList();
    if (!arrivals.enter(address, now)
        || open.size() >= MOST && ofAddress.size() < MOST_AN_ADDRESS) {
      return new Opening.TooMany(Duration.ofMinutes(1));
    }
    if (ofAddress.size() >= MOST_AN_ADDRESS) {
      open.remove(ofAddress.getFirst());
    }
    var token = Tokens.random();
    var digits = freeDigits();
    open.add(new Open(kind, digits, Tokens.hash(token), address, now));
    return new Opening.Offered(new PairingOffer(digits, token, (int) GOOD.toMinutes()));
  }

  /** Whether the device with this token still waits. */
  synchronized boolean waits(String token, Instant now) {
    forget(now);
    var hash = Tokens.hash(token);
    return open.stream().anyMatch(it -> Arrays.equals(it.tokenHash, hash));
  }

  /** Which device shows these digits; wrong ones count against all that wait. */
  synchronized Typed type(String digits, Instant now) {
    forget(now);
    if (open.isEmpty()) {
      return new Typed.NobodyWaits();
    }
    Optional<Open> found = open.stream().filter(it -> it.digits.equals(digits)).findFirst();
    if (found.isPresent()) {
      return new Typed.Found(found.get());
    }
    open.forEach(it -> it.wrong++);
    var left = TRIES - open.stream().mapToInt(it -> it.wrong).max().orElse(TRIES);
    forget(now);
    return new Typed.Wrong(left);
  }

  /** It is paired, and waits no longer. */
  synchronized void end(Open pairing) {
    open.remove(pairing);
  }

  private void forget(Instant now) {
    open.removeIf(it -> !it.isGood(now));
  }

  private String freeDigits() {
    while (true) {
      var digits = "%06d".formatted(RANDOM.nextInt(1_000_000));
      if (open.stream().noneMatch(it -> it.digits.equals(digits))) {
        return digits;
      }
    }
  }
}
