package batq.server.catalogue;

import batq.wire.ServiceId;

/**
 * What the public sees of a service. Services with one face are one choice (practice.md A7): a
 * sensitive service hides behind a face that it shares.
 *
 * @param label on the kiosk, as people say it: at most {@value #LONGEST_LABEL} characters, counted
 *     as Unicode code points, so that a vowel or tone mark above a letter counts as one more
 *     (practice.md A6)
 */
public record PublicFace(ServiceId id, Bilingual name, Bilingual label) {
  public static final int LONGEST_LABEL = 24;

  public PublicFace {
    check(label.th());
    check(label.en());
  }

  private static void check(String label) {
    var length = label.codePointCount(0, label.length());
    if (length > LONGEST_LABEL) {
      throw new IllegalArgumentException(
          "the label \"%s\" has %d characters, at most %d fit"
              .formatted(label, length, LONGEST_LABEL));
    }
  }
}
