package batq.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * By what a device knows its server: SHA-256 of a public key, as the key stands in a certificate
 * (SubjectPublicKeyInfo, RFC 7469 section 2.4).
 *
 * @param hex 64 digits in lower case
 */
public record ServerFingerprint(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public ServerFingerprint {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("a fingerprint has 64 digits 0-9 and a-f: " + hex);
    }
  }

  /** As somebody typed it: in capitals, with colons or spaces between the digits. */
  public static ServerFingerprint parse(String typed) {
    return new ServerFingerprint(typed.replaceAll("[\\s:]", "").toLowerCase(java.util.Locale.ROOT));
  }

  public static ServerFingerprint of(PublicKey key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return new ServerFingerprint(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
