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
  private static final int MOST_CALLED = 3;
  private static final Pattern TICKET = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  private final Map<String, List<String>> values = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<String> tickets = new ConcurrentLinkedDeque<>();
  private final ConcurrentLinkedDeque<String> called = new ConcurrentLinkedDeque<>();

  /** Values for a schema or a field of that name. */
  public Known with(String name, List<String> some) {
    values.put(name, List.copyOf(some));
    return this;
  }

  /** Keeps the ticket that an answer gives out. */
  void issued(String answer) {
    keep(answer, tickets, MOST_TICKETS);
  }

  /** Keeps the ticket that an answer calls, for its moves are what can succeed now. */
  void called(String answer) {
    keep(answer, called, MOST_CALLED);
  }

  private static void keep(String answer, ConcurrentLinkedDeque<String> into, int most) {
    var found = TICKET.matcher(answer);
    if (found.find()) {
      into.addLast(found.group(1));
      while (into.size() > most) {
        into.pollFirst();
      }
    }
  }

  /** A ticket that exists, most often, or a fresh id. */
  String ticket(RandomGenerator random) {
    var some = (random.nextInt(3) == 0 ? called : tickets).toArray(String[]::new);
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
