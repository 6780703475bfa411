package batq.server.staff;

import batq.server.http.Refused;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes guessing slow: each account waits for each address by itself, and each address for all its
 * accounts together. No account waits for what other addresses do, or whoever guesses at the last
 * admin's password would lock the admin out; many failures at one account are told in the log
 * (docs/decisions/0026-guessing-is-slow-where-it-is-done.md).
 */
final class Guessing {
  private static final int FREE_FOR_ACCOUNT = 4;
  private static final int FREE_FOR_ADDRESS = 20;
  private static final int TOLD_EVERY = 50;
  private static final Logger LOG = LoggerFactory.getLogger(Guessing.class);

  private final Slowdown pairs = new Slowdown(FREE_FOR_ACCOUNT);
  private final Slowdown addresses = new Slowdown(FREE_FOR_ADDRESS);

  /** Only counts: nobody waits for it. */
  private final Slowdown accounts = new Slowdown(Integer.MAX_VALUE);

  /**
   * One who tries.
   *
   * @param account as the record names it, or as it was typed
   */
  record Try(String account, String from) {
    Try {
      account =
          account.length() <= SecretRules.LONGEST_NAME ? account : "a name longer than any has";
    }

    private String pair() {
      return account + "\n" + from;
    }
  }

  /**
   * @throws Refused 429 while the wait lasts; nothing is compared then, and nothing counted
   */
  void admit(Try it, Instant now) {
    Stream.of(pairs.waitFor(it.pair(), now), addresses.waitFor(it.from(), now))
        .max(java.util.Comparator.naturalOrder())
        .filter(java.time.Duration::isPositive)
        .ifPresent(
            wait -> {
              throw Refused.tooMany(wait);
            });
  }

  /**
   * @param actor as the log may name it
   */
  void failed(Try it, String actor, Instant now) {
    pairs.failed(it.pair(), now);
    addresses.failed(it.from(), now);
    var all = accounts.failed(it.account(), now);
    LOG.warn("{} failed to sign in from {}", actor, it.from());
    if (all % TOLD_EVERY == 0) {
      LOG.error("{} failed sign-ins at {}: somebody is guessing", all, actor);
    }
  }

  void succeeded(Try it) {
    pairs.succeeded(it.pair());
    addresses.succeeded(it.from());
    accounts.succeeded(it.account());
  }

  /** A new secret was set: nobody waits for what was guessed at the old one. */
  void forgiven(String account) {
    pairs.forget(key -> key.startsWith(account + "\n"));
    accounts.succeeded(account);
  }

  /** Moments of failure say nothing after the clock was put right. */
  void forget() {
    List.of(pairs, addresses, accounts).forEach(each -> each.forget(key -> true));
  }

  /** Whose line it is: of IPv6 the network, for one machine has as many addresses as it likes. */
  static String from(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six && !six.isLoopbackAddress()
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8)) + "/64"
          : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
