package batq.server.tls;

import batq.server.store.Durable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/** Keys and certificates as PEM files. */
final class Pem {
  private Pem() {}

  /**
   * What a file holds.
   *
   * @param keys each unencrypted private key in it
   * @param certificates in their order
   */
  record Content(List<PrivateKey> keys, List<X509Certificate> certificates) {
    Content {
      keys = List.copyOf(keys);
      certificates = List.copyOf(certificates);
    }
  }

  static Content read(Path file) throws IOException {
    var keys = new ArrayList<PrivateKey>();
    var certificates = new ArrayList<X509Certificate>();
    var converter = new JcaPEMKeyConverter();
    try (var parser = new PEMParser(Files.newBufferedReader(file))) {
      for (var part = parser.readObject(); part != null; part = parser.readObject()) {
        switch (part) {
          case PrivateKeyInfo key -> keys.add(converter.getPrivateKey(key));
          case PEMKeyPair pair -> keys.add(converter.getPrivateKey(pair.getPrivateKeyInfo()));
          case X509CertificateHolder certificate ->
              certificates.add(new JcaX509CertificateConverter().getCertificate(certificate));
          default -> {}
        }
      }
    } catch (PEMException | CertificateException | IllegalArgumentException e) {
      throw new IOException(file + " is not PEM that can be read: " + e.getMessage(), e);
    }
    return new Content(keys, certificates);
  }

  /** A file that only its owner may read, whole or not at all, also after a power cut. */
  static void writeSecret(Path file, Object... parts) throws IOException {
    write(file, "rw-------", parts);
  }

  /** A file for everybody. */
  static void writePublic(Path file, Object... parts) throws IOException {
    write(file, "rw-r--r--", parts);
  }

  private static void write(Path file, String permissions, Object... parts) throws IOException {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      for (var part : parts) {
        // PKCS 8, which everything reads.
        writer.writeObject(
            part instanceof PrivateKey key ? new JcaPKCS8Generator(key, null) : part);
      }
    }
    put(file, text.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII), permissions);
  }

  /** Bytes under a name, whole or not at all; closed to others before the first byte is there. */
  static void put(Path file, byte[] bytes, String permissions) throws IOException {
    var made = file.resolveSibling(file.getFileName() + ".partial");
    Files.deleteIfExists(made);
    Files.createFile(made);
    if (Files.getFileStore(made).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(made, PosixFilePermissions.fromString(permissions));
    }
    Files.write(made, bytes);
    Durable.rename(made, file);
  }
}
