package batq.simulation;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * Passwords that a person can read off a screen and type: letters and digits that look alike are
 * left out.
 */
final class Words {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Words() {}

  static String secret() {
    return RANDOM
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(LETTERS::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}
