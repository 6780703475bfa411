package batq.server.pages.ticket;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How often one address may ask for tickets: {@value #MOST} times in a minute (TRUST.md scene 2). A
 * household's line of IPv6 is one address. Measured on a clock that never steps.
 */
public final class AddressPace {
  static final int MOST = 10;

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_ADDRESSES = 10_000;
  private static final int IPV6_BYTES = 16;
  private static final int PREFIX_BYTES = 8;

  private final LongSupplier nanos;
  private final Map<String, ArrayDeque<Long>> asked = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param nanos as {@code System::nanoTime}
   */
  public AddressPace(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Takes a place for one more question, or says how long to wait for one. */
  public synchronized Optional<Duration> ask(String address) {
    var now = nanos.getAsLong();
    var recent = asked.computeIfAbsent(line(address), it -> new ArrayDeque<>());
    if (asked.size() > MOST_ADDRESSES) {
      // The one that asked longest ago.
      asked.remove(asked.keySet().iterator().next());
    }
    recent.removeIf(it -> now - it >= WINDOW.toNanos());
    if (recent.size() >= MOST) {
      return Optional.of(Duration.ofNanos(recent.getFirst() + WINDOW.toNanos() - now));
    }
    recent.addLast(now);
    return Optional.empty();
  }

  /** Whoever has a line of IPv6 has the whole network behind it. */
  private static String line(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      var bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == IPV6_BYTES
          ? Arrays.toString(Arrays.copyOf(bytes, PREFIX_BYTES))
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
