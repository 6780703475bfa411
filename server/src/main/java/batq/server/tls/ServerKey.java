package batq.server.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What the server shows who it is.
 *
 * @param key of the first certificate
 * @param chain the server's certificate, then those that made it; the office's authority is in it,
 *     for a device knows only the authority's fingerprint
 */
record ServerKey(PrivateKey key, List<X509Certificate> chain) {
  /** Guards nothing: the key store is never a file. */
  static final String PASSWORD = "in memory";

  ServerKey {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a server's key without its certificate");
    }
  }

  X509Certificate certificate() {
    return chain.getFirst();
  }

  /** Whether a certificate is about the public half of a key. */
  static boolean belong(PrivateKey key, X509Certificate certificate) {
    try {
      var said = "one key".getBytes(StandardCharsets.US_ASCII);
      var name = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
      var signer = Signature.getInstance(name);
      signer.initSign(key);
      signer.update(said);
      var signed = signer.sign();
      signer.initVerify(certificate.getPublicKey());
      signer.update(said);
      return signer.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  KeyStore keyStore() {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "server", key, PASSWORD.toCharArray(), chain.toArray(X509Certificate[]::new));
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(
          "the server's key and certificates cannot be used: " + e.getMessage(), e);
    }
  }
}
