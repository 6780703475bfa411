package batq.server.staff;

import batq.server.http.Refused;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Argon2id as OWASP asks (19 MiB, two passes, one lane). Only one is computed at a time and eight
 * wait: eight at once would take more memory than the whole server has.
 */
final class Secrets {
  private static final int MOST_WAITING = 8;

  private final Semaphore one = new Semaphore(1, true);

  /** Keeps its 19 MiB once it has them; so it takes them when first somebody signs in. */
  private static final class Argon2Id {
    static final Argon2Function FUNCTION =
        Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
  }

  /** A secret as it may be stored, salt included. */
  String stored(String secret) {
    return Password.hash(secret).addRandomSalt(16).with(Argon2Id.FUNCTION).getResult();
  }

  boolean matches(String secret, String stored) {
    return alone(() -> Password.check(secret, stored).with(Argon2Id.FUNCTION));
  }

  /** Takes as long as a real comparison, and is never true. */
  boolean matchesNobodys(String secret) {
    return alone(() -> stored(secret).isEmpty());
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
