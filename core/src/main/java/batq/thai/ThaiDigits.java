package batq.thai;

/** Thai digits ๐ to ๙ (U+0E50 to U+0E59) and Arabic digits; everything else stays as it is. */
public final class ThaiDigits {
  private static final int THAI_ZERO = '๐';

  private ThaiDigits() {}

  /** {@code 08.30 น.} becomes {@code ๐๘.๓๐ น.}. */
  public static String toThai(String text) {
    return shifted(text, '0', THAI_ZERO);
  }

  /** {@code ๒๕๖๙} becomes {@code 2569}. */
  public static String toArabic(String text) {
    return shifted(text, THAI_ZERO, '0');
  }

  /** A whole number in Thai digits, without separators. */
  public static String toThai(long number) {
    return toThai(Long.toString(number));
  }

  /** Whether {@code c} is a digit of either kind. */
  static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= THAI_ZERO && c <= THAI_ZERO + 9);
  }

  private static String shifted(String text, int fromZero, int toZero) {
    var out = new StringBuilder(text.length());
    text.chars()
        .map(c -> c >= fromZero && c <= fromZero + 9 ? c - fromZero + toZero : c)
        .forEach(c -> out.append((char) c));
    return out.toString();
  }
}
