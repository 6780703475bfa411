package batq.server.tls;

import batq.wire.ServerFingerprint;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes P-256 keys and the two kinds of certificates (RFC 5280). */
final class Certificates {
  /** How long a server's certificate holds from now on. */
  static final Duration SERVER = Duration.ofDays(397);

  /**
   * It begins at the release, or so much before its end: an iPad or a Mac takes 825 days of an
   * authority that was installed by hand, and no more (support.apple.com/103769).
   */
  static final Duration LONGEST_SERVER = Duration.ofDays(824);

  /** Twenty years: installed once on each computer, it outlasts them. */
  private static final Duration AUTHORITY = Duration.ofDays(20 * 365 + 5);

  /**
   * Networks that no office shares with the world (RFC 1918, 3927, 4193): the server's address may
   * change to any of these, and the authority still holds.
   */
  private static final List<String> PRIVATE =
      List.of(
          "10.0.0.0/8",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "fc00::/7",
          "::1/128");

  private static final SecureRandom RANDOM = new SecureRandom();

  private Certificates() {}

  static KeyPair newKey() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has P-256", e);
    }
  }

  /**
   * A certificate by which this key may speak for these names, private networks, and no other. Its
   * own name begins as its fingerprint does, so that it is found in a browser's list.
   */
  static X509Certificate ofAuthority(KeyPair key, Names names) {
    var begin = ServerFingerprint.of(key.getPublic()).hex().substring(0, 8);
    var subject = new X500Name("CN=BatQ office " + begin);
    var builder =
        begun(
            subject,
            subject,
            key.getPublic(),
            ReleaseDate.OF_THIS_BUILD,
            ReleaseDate.OF_THIS_BUILD.plus(AUTHORITY));
    var permitted =
        Stream.concat(
                names.hosts().stream().map(it -> new GeneralName(GeneralName.dNSName, it)),
                Stream.concat(PRIVATE.stream(), names.addresses().stream().map(Certificates::alone))
                    .distinct()
                    .map(it -> new GeneralName(GeneralName.iPAddress, it)))
            .map(GeneralSubtree::new)
            .toArray(GeneralSubtree[]::new);
    return signed(
        key,
        builder,
        it -> {
          it.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
          it.addExtension(
              Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
          it.addExtension(Extension.nameConstraints, true, new NameConstraints(permitted, null));
          it.addExtension(
              Extension.subjectKeyIdentifier,
              false,
              new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key.getPublic()));
        });
  }

  /** A server's certificate under these names, from the release on. */
  static X509Certificate ofServer(
      KeyPair authority, X509Certificate by, PublicKey key, Names names, Instant now) {
    var end = believable(now).plus(SERVER);
    var begin = believable(end.minus(LONGEST_SERVER));
    var builder =
        begun(
            new X500Name(by.getSubjectX500Principal().getName()),
            new X500Name("CN=BatQ"),
            key,
            begin,
            end);
    var all =
        Stream.concat(
                names.hosts().stream().map(it -> new GeneralName(GeneralName.dNSName, it)),
                names.addresses().stream().map(it -> new GeneralName(GeneralName.iPAddress, it)))
            .toArray(GeneralName[]::new);
    return signed(
        authority,
        builder,
        it -> {
          it.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
          it.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
          it.addExtension(
              Extension.extendedKeyUsage,
              false,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
          it.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(all));
          it.addExtension(
              Extension.authorityKeyIdentifier,
              false,
              new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(by.getPublicKey()));
        });
  }

  /** No clock is right that is before the release. */
  static Instant believable(Instant at) {
    return at.isBefore(ReleaseDate.OF_THIS_BUILD) ? ReleaseDate.OF_THIS_BUILD : at;
  }

  private static String alone(String address) {
    return address + (address.indexOf(':') < 0 ? "/32" : "/128");
  }

  private static JcaX509v3CertificateBuilder begun(
      X500Name by, X500Name subject, PublicKey key, Instant begin, Instant end) {
    return new JcaX509v3CertificateBuilder(
        by,
        new BigInteger(120, RANDOM).setBit(120),
        Date.from(begin),
        Date.from(end),
        subject,
        key);
  }

  /** What a certificate says beside its name and key. */
  @FunctionalInterface
  private interface Extensions {
    void addTo(JcaX509v3CertificateBuilder builder) throws IOException, GeneralSecurityException;
  }

  private static X509Certificate signed(
      KeyPair by, JcaX509v3CertificateBuilder builder, Extensions extensions) {
    try {
      extensions.addTo(builder);
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("a certificate could not be made", e);
    }
  }
}
