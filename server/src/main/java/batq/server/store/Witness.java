package batq.server.store;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An event as somebody outside remembers it: its sequence and its hash, or the hash's beginning.
 * Written {@code 4711:9f86d081884c7d65}. What devices and printed memos remember cannot be edited
 * together with the record.
 */
public record Witness(long sequence, String hash) {
  /** Eight bytes; shorter ones could be met by trying. */
  private static final int SHORTEST = 16;

  private static final Pattern FORM =
      Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{" + SHORTEST + ",64})");

  /**
   * @throws IllegalArgumentException saying what a witness looks like
   */
  public static Witness parse(String text) {
    var match = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "a witness is SEQUENCE:HASH with at least %d hexadecimal digits: %s"
              .formatted(SHORTEST, text));
    }
    return new Witness(Long.parseLong(match.group(1)), match.group(2));
  }

  static Witness of(long sequence, byte[] hash) {
    return new Witness(sequence, HexFormat.of().formatHex(hash));
  }

  boolean saw(byte[] other) {
    var bytes = Arrays.copyOf(other, 32);
    return HexFormat.of().formatHex(bytes).startsWith(hash);
  }

  @Override
  public String toString() {
    return sequence + ":" + hash;
  }
}
