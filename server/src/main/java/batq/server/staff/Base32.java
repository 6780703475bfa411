package batq.server.staff;

/** Base 32 without padding (RFC 4648, section 6): how apps for one-time codes take their secret. */
final class Base32 {
  static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  static String of(byte[] bytes) {
    var text = new StringBuilder();
    var bits = 0;
    var held = 0;
    for (var each : bytes) {
      held = (held << 8) | (each & 0xff);
      for (bits += 8; bits >= 5; bits -= 5) {
        text.append(ALPHABET.charAt((held >> (bits - 5)) & 31));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt((held << (5 - bits)) & 31));
    }
    return text.toString();
  }
}
