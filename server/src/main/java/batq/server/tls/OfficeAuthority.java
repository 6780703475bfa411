package batq.server.tls;

import batq.wire.ServerFingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The office's own authority: one key for as long as the office lives. Devices know it by its
 * fingerprint and staff computers install its certificate once; the server's own key and
 * certificate may then change as often as they like.
 */
public final class OfficeAuthority {
  private static final Logger LOG = LoggerFactory.getLogger(OfficeAuthority.class);

  private final KeyPair key;
  private final X509Certificate certificate;

  private OfficeAuthority(KeyPair key, X509Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  /** The file with the key, closed to all but its owner. */
  public static Path keyFile(Path data) {
    return folder(data).resolve("office-key.pem");
  }

  /** The certificate alone, to be carried to staff computers. */
  public static Path certificateFile(Path data) {
    return folder(data).resolve("office-ca.crt");
  }

  static Path folder(Path data) {
    return data.resolve("tls");
  }

  /** The office's authority; made when there is none. The caller owns the data directory. */
  public static OfficeAuthority in(Path data) throws IOException {
    return in(data, Names.ofThisMachine());
  }

  static OfficeAuthority in(Path data, Names names) throws IOException {
    var file = keyFile(data);
    makeFolder(data);
    var authority = Files.exists(file) ? read(file) : made(file, names);
    var copy = certificateFile(data);
    if (!Files.exists(copy) || !Pem.read(copy).certificates().contains(authority.certificate)) {
      Pem.writePublic(copy, authority.certificate);
    }
    return authority;
  }

  /** What a file holds; nothing is made. */
  public static OfficeAuthority read(Path file) throws IOException {
    var content = Pem.read(file);
    if (content.keys().size() != 1 || content.certificates().size() != 1) {
      throw new IOException(file + " does not hold the office's key and its certificate");
    }
    var certificate = content.certificates().getFirst();
    if (!ServerKey.belong(content.keys().getFirst(), certificate)) {
      throw new IOException("the key in " + file + " is not that of its certificate");
    }
    return new OfficeAuthority(
        new KeyPair(certificate.getPublicKey(), content.keys().getFirst()), certificate);
  }

  private static OfficeAuthority made(Path file, Names names) throws IOException {
    var key = Certificates.newKey();
    var made = new OfficeAuthority(key, Certificates.ofAuthority(key, names));
    Pem.writeSecret(file, key.getPrivate(), made.certificate);
    LOG.info("The office has a key of its own now: {}", made.fingerprint());
    return made;
  }

  /** Makes the folder of keys if there is none; only its owner may look into it. */
  static void makeFolder(Path data) throws IOException {
    var folder = Files.createDirectories(folder(data));
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** By what devices know the office's server. */
  public ServerFingerprint fingerprint() {
    return ServerFingerprint.of(key.getPublic());
  }

  X509Certificate certificate() {
    return certificate;
  }

  /** A new key for the server, under those of the names for which this authority may speak. */
  ServerKey newServerKey(Names names, Instant now) {
    var own = Certificates.newKey();
    var chain =
        List.of(
            Certificates.ofServer(key, certificate, own.getPublic(), permitted(names), now),
            certificate);
    return new ServerKey(own.getPrivate(), chain);
  }

  /** Those of the names for which it may speak: a machine may be renamed later. */
  Names permitted(Names names) {
    var constraints = new PKIXNameConstraintValidator();
    constraints.intersectPermittedSubtree(
        NameConstraints.getInstance(
                ASN1OctetString.getInstance(
                        certificate.getExtensionValue(Extension.nameConstraints.getId()))
                    .getOctets())
            .getPermittedSubtrees());
    return Names.of(
        names.hosts().stream().filter(it -> may(constraints, GeneralName.dNSName, it)).toList(),
        names.addresses().stream()
            .filter(it -> may(constraints, GeneralName.iPAddress, it))
            .toList());
  }

  private static boolean may(PKIXNameConstraintValidator constraints, int kind, String name) {
    try {
      constraints.checkPermitted(new GeneralName(kind, name));
      return true;
    } catch (NameConstraintValidatorException e) {
      return false;
    }
  }
}
