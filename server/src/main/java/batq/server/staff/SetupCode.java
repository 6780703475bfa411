package batq.server.staff;

import batq.server.http.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The code that a server without an office prints: whoever reads it there may set the office up.
 * Eight letters of base 32, 40 random bits; wrong ones are slowed as sign-ins are.
 */
public final class SetupCode {
  public static final Duration GOOD_FOR = Duration.ofMinutes(30);
  private static final int LETTERS = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String letters;
  private final InstantSource time;
  private final Instant until;
  private final Guessing guessing = new Guessing();

  private SetupCode(String letters, InstantSource time) {
    this.letters = letters;
    this.time = time;
    this.until = time.instant().plus(GOOD_FOR);
  }

  /** What came of a code that was typed. */
  public enum Judged {
    RIGHT,
    WRONG,
    /** Half an hour is over; the next start prints another. */
    OVER
  }

  /**
   * @param time that only goes on: the machine's clock may be put right meanwhile
   */
  public static SetupCode fresh(InstantSource time) {
    var letters =
        RANDOM
            .ints(LETTERS, 0, Base32.ALPHABET.length())
            .mapToObj(i -> Base32.ALPHABET.substring(i, i + 1))
            .collect(Collectors.joining());
    return new SetupCode(letters, time);
  }

  /** As it is printed: {@code ABCD-EFGH}. */
  public String printed() {
    return letters.substring(0, LETTERS / 2) + "-" + letters.substring(LETTERS / 2);
  }

  /**
   * Judges a code as somebody types it: in any case, with or without spaces and dashes.
   *
   * @throws Refused 429 after too many wrong ones
   */
  public Judged judge(String typed, String address) {
    var it = new Guessing.Try("set-up", Guessing.from(address));
    var now = time.instant();
    guessing.admit(it, now);
    var plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    var right =
        MessageDigest.isEqual(
            plain.getBytes(StandardCharsets.UTF_8), letters.getBytes(StandardCharsets.UTF_8));
    if (!right) {
      guessing.failed(it, "set-up", now);
      return Judged.WRONG;
    }
    return now.isBefore(until) ? Judged.RIGHT : Judged.OVER;
  }
}
