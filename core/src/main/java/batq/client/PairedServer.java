package batq.client;

import batq.wire.ServerFingerprint;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trusts one server alone: by its own key, or by the key of the office's authority that made its
 * certificate. The key says who answers, so neither the address nor the date has to fit; a wrong
 * date is an alarm in the log, for the one with the wrong clock may be this machine (TRUST.md §4).
 */
final class PairedServer extends X509ExtendedTrustManager {
  private static final String NAME_CONSTRAINTS = "2.5.29.30";
  private static final Logger LOG = LoggerFactory.getLogger(PairedServer.class);

  private final ServerFingerprint fingerprint;
  private final InstantSource clock;
  private volatile boolean dateIsWrong;

  PairedServer(ServerFingerprint fingerprint, InstantSource clock) {
    this.fingerprint = fingerprint;
    this.clock = clock;
  }

  /** Another key answered. */
  static final class NotPaired extends CertificateException {
    NotPaired(String why) {
      super("this is not the server this device was paired with: " + why);
    }

    NotPaired(String why, Throwable cause) {
      super("this is not the server this device was paired with: " + why, cause);
    }
  }

  SSLContext context() {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }

  private void check(X509Certificate[] chain) throws NotPaired {
    var paired =
        IntStream.range(0, chain.length)
            .filter(at -> ServerFingerprint.of(chain[at].getPublicKey()).equals(fingerprint))
            .findFirst()
            .orElseThrow(
                () -> new NotPaired("it has key " + ServerFingerprint.of(chain[0].getPublicKey())));
    var path = List.of(chain).subList(0, paired + 1);
    if (paired > 0) {
      checkMadeBy(path.getLast(), path);
    }
    noteDates(path);
  }

  /** Whoever answers has a key of which the authority says that it is the office's. */
  private static void checkMadeBy(X509Certificate authority, List<X509Certificate> path)
      throws NotPaired {
    // An authority for all the world would vouch for any server of the world.
    if (authority.getExtensionValue(NAME_CONSTRAINTS) == null) {
      throw new NotPaired("its authority is not one office's alone");
    }
    try {
      // With the authority in the path its own constraints hold for those below it.
      var anchor =
          new TrustAnchor(authority.getSubjectX500Principal(), authority.getPublicKey(), null);
      var rules = new PKIXParameters(Set.of(anchor));
      rules.setRevocationEnabled(false);
      rules.setDate(whenAllBegan(path));
      CertPathValidator.getInstance("PKIX")
          .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), rules);
    } catch (GeneralSecurityException e) {
      throw new NotPaired("its certificate was not made by the office's authority", e);
    }
  }

  private static Date whenAllBegan(List<X509Certificate> path) {
    return path.stream()
        .map(X509Certificate::getNotBefore)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private void noteDates(List<X509Certificate> path) {
    var now = Date.from(clock.instant());
    var wrong =
        path.stream()
            .flatMap(it -> Stream.of(it.getNotBefore().after(now), it.getNotAfter().before(now)))
            .anyMatch(it -> it);
    if (wrong && !dateIsWrong) {
      LOG.warn(
          "The server's key is the paired one, but its certificate is not for today ({}): the"
              + " clock of this machine or of the server is wrong",
          now.toInstant());
    }
    dateIsWrong = wrong;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("a device is no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("a device is no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("a device is no server");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
