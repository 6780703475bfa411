package batq.server.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A code on paper, good once. Its first digit says which of the ten it is, so that one comparison
 * is enough; ten letters of base 32 follow, 50 random bits.
 */
record PrintedCode(int place, String letters) {
  static final int HOW_MANY = 10;
  private static final int LETTERS = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Ten new ones. */
  static List<PrintedCode> sheet() {
    return IntStream.range(0, HOW_MANY).mapToObj(PrintedCode::random).toList();
  }

  /** As somebody types it: in any case, with or without spaces and dashes. */
  static Optional<PrintedCode> typed(String text) {
    var plain = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return plain.matches("[0-9][A-Z2-7]{" + LETTERS + "}")
        ? Optional.of(new PrintedCode(plain.charAt(0) - '0', plain.substring(1)))
        : Optional.empty();
  }

  /**
   * As it is kept: HMAC-SHA-256 under the secret of the app's codes, which lies beside it. A slow
   * hash would guard nothing more, and ten of them would take a small board seconds.
   */
  String stored(byte[] totpSecret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(totpSecret, "RAW"));
      var text = place + letters;
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  /** As it is printed: {@code 3-ABCDE-FGHIJ}. */
  String printed() {
    return place + "-" + letters.substring(0, LETTERS / 2) + "-" + letters.substring(LETTERS / 2);
  }

  private static PrintedCode random(int place) {
    var letters =
        RANDOM
            .ints(LETTERS, 0, Base32.ALPHABET.length())
            .mapToObj(i -> Base32.ALPHABET.substring(i, i + 1))
            .collect(Collectors.joining());
    return new PrintedCode(place, letters);
  }
}
