package batq.server.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is guessed first: the 10,000 most used passwords of eight signs and more with 2,000 shorter
 * ones (from zxcvbn, see NOTICE), words of our offices, the same typed in Thai on an English
 * layout, runs of the keyboard, dates and years of both eras, and any of these with digits around
 * it. Read when somebody sets a password, and not kept.
 */
final class CommonPasswords {
  private static final int SHORTEST_RUN = 4;
  private static final Set<String> RUNS =
      Set.of(
          "01234567890",
          "abcdefghijklmnopqrstuvwxyz",
          "`1234567890-=",
          "qwertyuiop[]\\",
          "asdfghjkl;'",
          "zxcvbnm,./",
          "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
          "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
          "ๅ/-ภถุึคตจขช",
          "ๆไำพะัีรนยบลฃ",
          "ฟหกดเ้่าสวง",
          "ผปแอิืทมใฝ",
          "๐๑๒๓๔๕๖๗๘๙๐");

  private final Set<String> known;

  private CommonPasswords(Set<String> known) {
    this.known = known;
  }

  static CommonPasswords read() {
    var known = new HashSet<>(lines("common_passwords.txt"));
    for (var word : lines("office_words.txt")) {
      known.add(word);
      known.add(ThaiKeys.onEnglishLayout(word));
    }
    return new CommonPasswords(known);
  }

  /** Whether it would be guessed soon. */
  boolean include(String secret) {
    var small = secret.strip().toLowerCase(java.util.Locale.ROOT);
    var core = small.replaceAll("^[\\p{N}\\p{P}\\p{S}\\s]+|[\\p{N}\\p{P}\\p{S}\\s]+$", "");
    return known.contains(small)
        || known.contains(ThaiKeys.onEnglishLayout(small))
        || (core.codePointCount(0, core.length()) >= 3 && known.contains(core))
        || isDate(small)
        || isRepeated(small)
        || isRuns(small);
  }

  /** Day, month and year in any order and era, with or without signs between. */
  private static boolean isDate(String text) {
    var digits = text.replaceAll("[-/. ]", "");
    var year = "(19\\d\\d|20\\d\\d|2[45]\\d\\d)";
    var month = "(0?[1-9]|1[0-2])";
    var day = "(0?[1-9]|[12]\\d|3[01])";
    return digits.matches(day + month + year)
        || digits.matches(year + month + day)
        || digits.matches(month + day + year)
        || digits.matches(year + year);
  }

  /** One to four signs again and again. */
  private static boolean isRepeated(String text) {
    return text.matches("(?s)(.{1,4}?)\\1+");
  }

  /** Nothing but pieces of keyboard or alphabet, forwards or backwards. */
  private static boolean isRuns(String text) {
    for (var at = 0; at < text.length(); ) {
      var length = longestRun(text.substring(at));
      if (length < SHORTEST_RUN) {
        return false;
      }
      at += length;
    }
    return !text.isEmpty();
  }

  private static int longestRun(String text) {
    for (var length = text.length(); length >= SHORTEST_RUN; length--) {
      var piece = text.substring(0, length);
      var back = new StringBuilder(piece).reverse().toString();
      if (RUNS.stream().anyMatch(run -> run.contains(piece) || run.contains(back))) {
        return length;
      }
    }
    return 0;
  }

  private static Set<String> lines(String name) {
    try (var file = CommonPasswords.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is not shipped");
      }
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }
}
