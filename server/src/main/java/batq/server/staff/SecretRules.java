package batq.server.staff;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may be a name, a password and a PIN (ASVS 5.0, 6.2): any letters, eight of them or more, and
 * nothing that is guessed first. No rule asks for capitals or signs, and none for a change.
 */
final class SecretRules {
  static final int LONGEST_NAME = 80;
  static final int LONGEST_SECRET = 200;
  static final int SHORTEST_SECRET = 8;
  private static final int SHORTEST_TELLING_NAME = 3;
  private static final int SHORTEST_TELLING_WORD = 5;
  private static final String KIND_OF_OFFICE =
      "^(สำนักงาน)?(องค์การบริหารส่วนตำบล|องค์การบริหารส่วนจังหวัด|เทศบาลตำบล|เทศบาลเมือง|เทศบาลนคร"
          + "|ที่ว่าการอำเภอ|อบต\\.|อบจ\\.)";

  private SecretRules() {}

  /**
   * @param office the office's own names
   * @return why not
   */
  static Optional<SecretProblem> problemOf(String name, String secret, Collection<String> office) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      return Optional.of(SecretProblem.NAME_LENGTH);
    }
    return problem(name, secret, office);
  }

  /** Why this may not be the password of the account of this name; empty if it may. */
  static Optional<SecretProblem> problem(String name, String secret, Collection<String> office) {
    var length = secret.codePointCount(0, secret.length());
    if (length < SHORTEST_SECRET || secret.length() > LONGEST_SECRET) {
      return Optional.of(SecretProblem.LENGTH);
    }
    if (holds(secret, List.of(name))) {
      return Optional.of(SecretProblem.HOLDS_NAME);
    }
    if (holds(secret, office.stream().flatMap(SecretRules::parts).toList())) {
      return Optional.of(SecretProblem.HOLDS_OFFICE);
    }
    return CommonPasswords.read().include(secret)
        ? Optional.of(SecretProblem.COMMON)
        : Optional.empty();
  }

  /** A PIN is four to six digits that are no run and not all alike. */
  static boolean isPin(String pin) {
    return pin.matches("[0-9]{4,6}")
        && !pin.matches("(.)\\1+")
        && !"01234567890".contains(pin)
        && !"09876543210".contains(pin);
  }

  /** The name, the words of it, and what is left of it without the kind of office. */
  private static Stream<String> parts(String officeName) {
    var own = officeName.strip().replaceFirst(KIND_OF_OFFICE, "");
    return Stream.concat(
        Stream.of(officeName, own),
        Stream.of(officeName.split("\\s+")).filter(it -> it.length() >= SHORTEST_TELLING_WORD));
  }

  private static boolean holds(String secret, Collection<String> names) {
    var small = squeezed(secret);
    return names.stream()
        .map(SecretRules::squeezed)
        .filter(it -> it.length() >= SHORTEST_TELLING_NAME)
        .anyMatch(it -> small.contains(it) || small.contains(ThaiKeys.onEnglishLayout(it)));
  }

  private static String squeezed(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
  }
}
