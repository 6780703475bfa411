package batq.server.staff;

import batq.server.http.Refused;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Argon2id in one lane. Only one is computed at a time and eight wait: eight at once would take
 * more memory than the whole server has.
 */
final class Secrets {
  private static final int MOST_WAITING = 8;

  private final Semaphore one = new Semaphore(1, true);
  private final SecretCost cost;

  Secrets(SecretCost cost) {
    this.cost = cost;
  }

  /** A secret as it may be stored, salt included. */
  String stored(String secret) {
    return Password.hash(secret).addRandomSalt(16).with(function()).getResult();
  }

  /** Compares at the cost at which it was stored, so that the cost may be raised some day. */
  boolean matches(String secret, String stored) {
    return alone(
        () -> Password.check(secret, stored).with(Argon2Function.getInstanceFromHash(stored)));
  }

  /** Takes as long as a real comparison, and is never true. */
  boolean matchesNobodys(String secret) {
    return alone(() -> stored(secret).isEmpty());
  }

  /** Keeps its memory once it has it; so it takes it when first somebody signs in. */
  private Argon2Function function() {
    return Argon2Function.getInstance(cost.kibibytes(), cost.passes(), 1, 32, Argon2.ID);
  }

  private <T> T alone(Supplier<T> computation) {
    if (one.getQueueLength() >= MOST_WAITING) {
      throw Refused.tooMany(Duration.ofSeconds(2));
    }
    one.acquireUninterruptibly();
    try {
      return computation.get();
    } finally {
      one.release();
    }
  }
}
