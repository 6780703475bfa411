package batq.simulation.fuzz;

import java.util.random.RandomGenerator;

/**
 * Text by a regular expression of the simple kind that small types are spelled with: letters,
 * escapes, classes in brackets, and how often.
 */
final class Spelled {
  private static final int MOST = 6;

  private final String pattern;
  private final RandomGenerator random;
  private final StringBuilder text = new StringBuilder();
  private int at;

  private Spelled(String pattern, RandomGenerator random) {
    this.pattern = pattern;
    this.random = random;
  }

  static String by(String pattern, RandomGenerator random) {
    var plain = pattern.replaceAll("^\\^|\\$$", "");
    return new Spelled(plain, random).write();
  }

  private String write() {
    while (at < pattern.length()) {
      var letters = letters();
      for (var times = times(); times > 0; times--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
    }
    return text.toString();
  }

  private String letters() {
    var first = pattern.charAt(at++);
    if (first == '\\') {
      return String.valueOf(pattern.charAt(at++));
    }
    if (first != '[') {
      return String.valueOf(first);
    }
    var letters = new StringBuilder();
    var end = pattern.indexOf(']', at);
    while (at < end) {
      var from = pattern.charAt(at++);
      if (at + 1 < end && pattern.charAt(at) == '-') {
        var to = pattern.charAt(at + 1);
        at += 2;
        for (var letter = from; letter <= to; letter++) {
          letters.append(letter);
        }
      } else {
        letters.append(from);
      }
    }
    at = end + 1;
    return letters.toString();
  }

  private int times() {
    if (at >= pattern.length()) {
      return 1;
    }
    switch (pattern.charAt(at)) {
      case '+' -> {
        at++;
        return random.nextInt(1, MOST);
      }
      case '{' -> {
        var end = pattern.indexOf('}', at);
        var bounds = pattern.substring(at + 1, end).split(",");
        at = end + 1;
        var least = Integer.parseInt(bounds[0]);
        var most = bounds.length == 1 ? least : Integer.parseInt(bounds[1]);
        return random.nextInt(least, Math.min(most, least + MOST) + 1);
      }
      default -> {
        return 1;
      }
    }
  }
}
