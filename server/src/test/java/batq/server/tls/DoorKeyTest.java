package batq.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.client.Patience;
import batq.client.QueueClient;
import batq.client.ServerAddress;
import batq.server.http.Caller;
import batq.server.http.Door;
import batq.server.http.Http;
import batq.server.http.Limits;
import batq.server.http.RefusalPage;
import batq.server.http.RouteRole;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocket;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office's own key through its years, shown by a real listener. */
class DoorKeyTest {
  private static final Instant RELEASE = ReleaseDate.OF_THIS_BUILD;

  @TempDir Path data;

  private Names names = names("192.168.1.10");
  private Instant now = RELEASE.plus(Duration.ofDays(3));

  @Test
  void theKeysAreClosedToOthersAndStayOverAStart() throws Exception {
    var first = self();
    try (var files = Files.list(data.resolve("tls"))) {
      assertThat(files.map(it -> it.getFileName() + " " + permissions(it)))
          .containsExactlyInAnyOrder(
              "office-key.pem rw-------", "server.pem rw-------", "office-ca.crt rw-r--r--");
    }
    assertThat(permissions(data.resolve("tls"))).isEqualTo("rwx------");
    assertThat(self().fingerprint()).isEqualTo(first.fingerprint());
    assertThat(shownBy(self())).isEqualTo(shownBy(first));
  }

  @Test
  void aNewAddressIsInTheCertificateWithoutARestart() throws Exception {
    var key = self();
    var listener = listener(key);
    try {
      var before = shownAt(listener.port());
      key.look();
      assertThat(shownAt(listener.port())).as("nothing has changed").isEqualTo(before);
      names = names("10.0.0.7");
      key.look();
      var after = shownAt(listener.port());
      assertThat(after.getSubjectAlternativeNames()).contains(List.of(7, "10.0.0.7"));
      assertThat(after.getPublicKey()).isNotEqualTo(before.getPublicKey());
      assertThat(known(listener.port(), key)).isTrue();
    } finally {
      listener.stop();
    }
  }

  @Test
  void itIsRenewedBeforeItEnds() throws Exception {
    var key = self();
    var listener = listener(key);
    try {
      var first = shownAt(listener.port());
      pass(Duration.ofDays(366));
      key.look();
      assertThat(shownAt(listener.port())).isEqualTo(first);
      pass(Duration.ofDays(2));
      key.look();
      var second = shownAt(listener.port());
      second.checkValidity(Date.from(now.plus(Duration.ofDays(396))));
      assertThat(known(listener.port(), key)).isTrue();
    } finally {
      listener.stop();
    }
  }

  @Test
  void whatAClockThatWasAheadMadeIsMadeAnewWhenItIsRight() throws Exception {
    now = Instant.parse("2036-01-01T00:00:00Z");
    var key = self();
    assertThat(shownBy(key).getNotBefore().toInstant()).isAfter(RELEASE.plus(Duration.ofDays(9)));
    now = RELEASE.plus(Duration.ofDays(9));
    key.look();
    shownBy(key).checkValidity(Date.from(now));
  }

  @Test
  void aMachineThatWakesInThePastHasACertificateOfTheReleaseAndKeepsIt() throws Exception {
    now = Instant.EPOCH;
    var key = self();
    var shown = shownBy(key);
    assertThat(shown.getNotBefore().toInstant()).isEqualTo(RELEASE);
    key.look();
    assertThat(shownBy(key)).isEqualTo(shown);
  }

  @Test
  void theAuthorityMaySpeakForTheOfficeAndForNobodyElse() throws Exception {
    assertThat(accepted(names("172.20.3.4"))).isTrue();
    assertThat(accepted(Names.of(List.of("bank.example"), List.of()))).isFalse();
    assertThat(accepted(Names.of(List.of(), List.of("8.8.8.8")))).isFalse();
    var authority = OfficeAuthority.in(data, names);
    var wanted = Names.of(List.of("batq.local", "renamed"), List.of("8.8.8.8", "10.1.1.1"));
    assertThat(authority.permitted(wanted))
        .isEqualTo(Names.of(List.of("batq.local"), List.of("10.1.1.1")));
  }

  @Test
  void aDamagedServerKeyIsMadeAnewAndADamagedOfficeKeyStopsTheStart() throws Exception {
    var before = self().fingerprint();
    Files.writeString(data.resolve("tls/server.pem"), "nothing");
    assertThat(self().fingerprint()).isEqualTo(before);
    Files.writeString(data.resolve("tls/office-key.pem"), "nothing");
    assertThatThrownBy(this::self)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not hold the office's key");
  }

  @Test
  void aCertificateFromElsewhereIsShownAndReadAgainWhenItChanges(@TempDir Path elsewhere)
      throws Exception {
    var authority = OfficeAuthority.in(elsewhere, names);
    var first = authority.newServerKey(names, now);
    var files = new Tls.Files(elsewhere.resolve("a.pem"), elsewhere.resolve("a.key"));
    write(files, first, first);
    var key = DoorKey.of(files, data, () -> names, () -> now).orElseThrow();
    assertThat(key.fingerprint()).isEqualTo(DoorKey.fingerprintOf(files.certificate()));
    var listener = listener(key);
    try {
      assertThat(shownAt(listener.port())).isEqualTo(first.certificate());
      assertThat(known(listener.port(), key)).isTrue();
      var second = authority.newServerKey(names("10.9.9.9"), now);
      write(files, second, first);
      assertThatThrownBy(key::look).hasMessageContaining("is not that of the first certificate");
      assertThat(shownAt(listener.port())).as("half changed").isEqualTo(first.certificate());
      write(files, second, second);
      key.look();
      assertThat(shownAt(listener.port())).isEqualTo(second.certificate());
    } finally {
      listener.stop();
    }
  }

  private DoorKey self() throws IOException {
    return DoorKey.of(new Tls.Self(), data, () -> names, () -> now).orElseThrow();
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private static Names names(String address) {
    return Names.of(List.of("batq.local", "localhost"), List.of("127.0.0.1", address));
  }

  private static void write(Tls.Files files, ServerKey certificate, ServerKey key)
      throws IOException {
    Pem.writePublic(files.certificate(), certificate.chain().toArray());
    Pem.writeSecret(files.key(), key.key());
    // Some file systems note whole seconds: a second writing must not look like the first.
    var later = Files.getLastModifiedTime(files.key()).toMillis() + 60_000L;
    if (certificate != key) {
      Files.setLastModifiedTime(
          files.certificate(), java.nio.file.attribute.FileTime.fromMillis(later));
    }
  }

  /** What an ordinary examiner says, who knows the authority alone. */
  private boolean accepted(Names asked) throws Exception {
    var key = Certificates.newKey();
    var office = Certificates.ofAuthority(key, names);
    var own = Certificates.newKey().getPublic();
    var leaf = Certificates.ofServer(key, office, own, asked, now);
    var rules =
        new PKIXParameters(
            Set.of(new TrustAnchor(office.getSubjectX500Principal(), office.getPublicKey(), null)));
    rules.setRevocationEnabled(false);
    rules.setDate(leaf.getNotBefore());
    try {
      CertPathValidator.getInstance("PKIX")
          .validate(
              CertificateFactory.getInstance("X.509").generateCertPath(List.of(leaf, office)),
              rules);
      return true;
    } catch (CertPathValidatorException e) {
      return false;
    }
  }

  private static Javalin listener(DoorKey key) {
    return Http.listener(
            new Door("127.0.0.1", 0, Limits.SHIPPED, Optional.of(key.factory())),
            ctx -> new Caller.Nobody(),
            RefusalPage.NONE,
            routes -> routes.get("/api/catalogue", ctx -> ctx.status(404), RouteRole.ANYONE))
        .start();
  }

  /** Whether a device that was paired with the key hears an answer, be it a no. */
  private static boolean known(int port, DoorKey key) {
    var address =
        new ServerAddress(URI.create("https://127.0.0.1:" + port), Optional.of(key.fingerprint()));
    return new QueueClient(address, "token", Patience.BACKGROUND, InstantSource.system())
            .catalogue()
        instanceof batq.client.Answer.No;
  }

  private X509Certificate shownBy(DoorKey key) throws Exception {
    var listener = listener(key);
    try {
      return shownAt(listener.port());
    } finally {
      listener.stop();
    }
  }

  private X509Certificate shownAt(int port) throws Exception {
    var anybody = new SslContextFactory.Client(true);
    anybody.start();
    try (var socket =
        (SSLSocket) anybody.getSslContext().getSocketFactory().createSocket("127.0.0.1", port)) {
      socket.startHandshake();
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
