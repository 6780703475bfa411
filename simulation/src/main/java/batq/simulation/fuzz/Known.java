package batq.simulation.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What the fuzzer knows of the office: real services and counters, and the tickets it was given, so
 * that its good requests are good.
 */
public final class Known {
  private static final int MOST_TICKETS = 200;
  private static final Pattern TICKET = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  private final Map<String, List<String>> values = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<String> tickets = new ConcurrentLinkedDeque<>();

  /** Values for a schema or a field of that name. */
  public Known with(String name, List<String> some) {
    values.put(name, List.copyOf(some));
    return this;
  }

  /** Keeps the ticket of an answer. */
  void learn(String answer) {
    var found = TICKET.matcher(answer);
    if (found.find()) {
      tickets.addLast(found.group(1));
      while (tickets.size() > MOST_TICKETS) {
        tickets.pollFirst();
      }
    }
  }

  /** A ticket that exists, most often, or a fresh id. */
  String ticket(RandomGenerator random) {
    var some = tickets.toArray(String[]::new);
    return some.length == 0 || random.nextInt(10) == 0
        ? fresh(random)
        : some[random.nextInt(some.length)];
  }

  /** A random UUID of version 4, from the seed. */
  String fresh(RandomGenerator random) {
    var high = random.nextLong() & 0xffff_ffff_ffff_0fffL | 0x4000L;
    var low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  Optional<String> value(String name, RandomGenerator random) {
    return Optional.ofNullable(values.get(name))
        .filter(some -> !some.isEmpty())
        .map(some -> some.get(random.nextInt(some.size())));
  }
}
