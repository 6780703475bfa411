package batq.server.staff;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The Kedmanee layout (TIS 820-2538): which key of an English keyboard a Thai sign is on. */
final class ThaiKeys {
  private static final String ENGLISH =
      "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./"
          + "!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
  private static final String THAI =
      "ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ"
          + "+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ";
  private static final Map<Integer, String> KEYS = keys();

  private ThaiKeys() {}

  /** What comes of Thai words when the keyboard is still English, in small letters. */
  static String onEnglishLayout(String thai) {
    return thai.codePoints()
        .mapToObj(sign -> isThai(sign) ? KEYS.getOrDefault(sign, "") : Character.toString(sign))
        .collect(Collectors.joining())
        .toLowerCase(java.util.Locale.ROOT);
  }

  private static boolean isThai(int sign) {
    return Character.UnicodeScript.of(sign) == Character.UnicodeScript.THAI || sign == '฿';
  }

  private static Map<Integer, String> keys() {
    var keys = new HashMap<Integer, String>();
    for (var i = 0; i < THAI.length(); i++) {
      keys.put((int) THAI.charAt(i), ENGLISH.substring(i, i + 1));
    }
    return Map.copyOf(keys);
  }
}
