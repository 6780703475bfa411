package batq.server.staff;

import batq.ThreadOrders;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A session that was ended stays ended, whoever asked for it in that moment. */
@Tag(ThreadOrders.TAG)
class RememberedInAnyOrderTest {
  private static final byte[] TOKEN = {7};

  @Test
  void anEndedSessionDoesNotComeBack() {
    ThreadOrders.areAllAlike(AnEndedSession.class);
  }

  /** The control, as it once was: read, and remembered without asking what happened meanwhile. */
  @Test
  void rememberedWithoutAskingItComesBack() {
    ThreadOrders.areFoundToDiffer(ASessionThatComesBack.class);
  }

  /** One session in a record of one row. */
  public static class AnEndedSession {
    private final Map<ByteBuffer, String> record = new ConcurrentHashMap<>(Map.of(key(), "clerk"));
    private final Remembered<String> sessions =
        new Remembered<>(hash -> Optional.ofNullable(record.get(ByteBuffer.wrap(hash))));

    @Operation
    public String find() {
      return sessions.find(TOKEN).orElse("nobody");
    }

    @Operation
    public void signOut() {
      record.remove(key());
      sessions.ended(TOKEN);
    }

    @Operation
    public void newSecret() {
      record.clear();
      sessions.ended(session -> session.equals("clerk"));
    }
  }

  /** The same with a map beside the record. */
  public static class ASessionThatComesBack {
    private final Map<ByteBuffer, String> record = new ConcurrentHashMap<>(Map.of(key(), "clerk"));
    private final Map<ByteBuffer, String> known = new ConcurrentHashMap<>();

    @Operation
    public String find() {
      var kept =
          Optional.ofNullable(known.get(key())).or(() -> Optional.ofNullable(record.get(key())));
      kept.ifPresent(session -> known.put(key(), session));
      return kept.orElse("nobody");
    }

    @Operation
    public void signOut() {
      record.remove(key());
      known.remove(key());
    }
  }

  private static ByteBuffer key() {
    return ByteBuffer.wrap(TOKEN);
  }
}
