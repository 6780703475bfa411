package batq.server.tls;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What a browser does on a computer on which the office's authority was installed. */
final class StaffComputer {
  private StaffComputer() {}

  /** Knows no authority but this one, and checks names as every browser does. */
  static HttpClient with(Path authority) throws IOException, GeneralSecurityException {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(knowing(authority))
        .build();
  }

  static SSLContext knowing(Path authority) throws IOException, GeneralSecurityException {
    var known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("office", Pem.read(authority).certificates().getFirst());
    var trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(known);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
