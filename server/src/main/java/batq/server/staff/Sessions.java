package batq.server.staff;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The sessions that were asked for since the start, so that not every request reads the record. One
 * that ends while somebody reads it is not remembered: it does not come back.
 *
 * @param <S> a session as the record keeps it
 */
final class Sessions<S> {
  private final Map<ByteBuffer, S> known = new ConcurrentHashMap<>();
  private final Function<byte[], Optional<S>> record;
  private long endings;

  /**
   * @param record the session of a token's hash, as it is kept now
   */
  Sessions(Function<byte[], Optional<S>> record) {
    this.record = record;
  }

  Optional<S> find(byte[] tokenHash) {
    var key = ByteBuffer.wrap(tokenHash);
    var remembered = known.get(key);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    var before = endings();
    var kept = record.apply(tokenHash);
    kept.ifPresent(session -> remember(key, session, before));
    return kept;
  }

  /** Forgets one; the record must have ended it before. */
  synchronized void ended(byte[] tokenHash) {
    endings++;
    known.remove(ByteBuffer.wrap(tokenHash));
  }

  /** Forgets those; the record must have ended them before. */
  synchronized void ended(Predicate<S> those) {
    endings++;
    known.values().removeIf(those);
  }

  private synchronized long endings() {
    return endings;
  }

  private synchronized void remember(ByteBuffer key, S session, long before) {
    if (endings == before) {
      known.put(key, session);
    }
  }
}
