package batq.server.staff;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes by time (RFC 6238): HMAC-SHA-1, steps of 30 seconds, six digits, as every app for them
 * takes without being told. One step early or late is borne.
 */
final class Totp {
  static final int SECRET_BYTES = 20;
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int BORNE_STEPS = 1;
  private static final int SIX_DIGITS = 1_000_000;

  private Totp() {}

  /**
   * The step whose code this is.
   *
   * @param after the last step whose code was used; none of it or before counts again
   */
  static OptionalLong step(byte[] secret, String code, Instant now, long after) {
    var present = stepAt(now);
    return LongStream.rangeClosed(present - BORNE_STEPS, present + BORNE_STEPS)
        .filter(step -> step > after && code(secret, step).equals(code))
        .findFirst();
  }

  static long stepAt(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
  }

  /** The code of a step. */
  static String code(byte[] secret, long step) {
    return "%06d".formatted(truncated(secret, step) % SIX_DIGITS);
  }

  /** The 31 bits of RFC 4226, section 5.3, of which a code shows the last digits. */
  static int truncated(byte[] secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "RAW"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var offset = hash[hash.length - 1] & 0xf;
      return ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA1", e);
    }
  }
}
