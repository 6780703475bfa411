package batq.server.staff;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What tokens stand for, remembered since the start so that not every request reads the record. One
 * that ends while somebody reads it is not remembered: it does not come back.
 *
 * @param <S> whom or what a token stands for
 */
public final class Remembered<S> {
  private static final int MOST = 10_000;

  private final Map<ByteBuffer, S> known = new ConcurrentHashMap<>();
  private final Function<byte[], Optional<S>> record;
  private long endings;

  /**
   * @param record what a token's hash stands for now, or nothing
   */
  public Remembered(Function<byte[], Optional<S>> record) {
    this.record = record;
  }

  /** Whom a token's hash stands for, while it lasts. */
  public Optional<S> find(byte[] tokenHash) {
    var key = ByteBuffer.wrap(tokenHash);
    var remembered = known.get(key);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    var before = endings();
    var kept = record.apply(tokenHash);
    kept.ifPresent(it -> remember(key, it, before));
    return kept;
  }

  /** Forgets one; the record must have ended it before. */
  public synchronized void ended(byte[] tokenHash) {
    endings++;
    known.remove(ByteBuffer.wrap(tokenHash));
  }

  /** Forgets those; the record must have ended them before. */
  public synchronized void ended(Predicate<S> those) {
    endings++;
    known.values().removeIf(those);
  }

  private synchronized long endings() {
    return endings;
  }

  private synchronized void remember(ByteBuffer key, S it, long before) {
    if (endings == before && known.size() < MOST) {
      known.put(key, it);
    }
  }
}
