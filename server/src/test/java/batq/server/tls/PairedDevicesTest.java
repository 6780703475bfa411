package batq.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import batq.client.Answer;
import batq.client.EventListener;
import batq.client.IssueOutcome;
import batq.client.Pairing;
import batq.client.Patience;
import batq.client.QueueClient;
import batq.client.ServerAddress;
import batq.client.StaffClient;
import batq.server.Server;
import batq.server.ServerConfig;
import batq.server.TestOffice;
import batq.wire.BoardState;
import batq.wire.DeviceType;
import batq.wire.ServerFingerprint;
import batq.wire.VisitorClass;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** A device speaks with the server it was paired with, over real handshakes, and with no other. */
@SuppressWarnings("NullAway.Init") // The fields are set before the tests.
@Isolated("it reads what all clients of the JVM log")
class PairedDevicesTest {
  private static final Patience ONCE =
      new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), 1, Duration.ofMillis(1));
  private static final Names SAME_NAMES =
      Names.of(List.of("batq.local", "localhost"), List.of("127.0.0.1"));

  @TempDir private static Path folder;

  private static String token;
  private static Server server;

  @BeforeAll
  static void open() throws IOException {
    try (var office = TestOffice.open(folder)) {
      token = office.kioskToken();
    }
    server = Server.start(overTls(folder), new TestOffice.TestClock());
  }

  @AfterAll
  static void close() throws IOException {
    server.close();
  }

  @Test
  void aPairedDeviceIsServed() {
    var kiosk = paired(address());
    assertThat(kiosk.issue(TestOffice.request("info", VisitorClass.GENERAL)))
        .isInstanceOf(IssueOutcome.Issued.class);
    var heard = new CopyOnWriteArrayList<Long>();
    try (var _ = kiosk.follow(boards(board -> heard.add(board.mark().sequence())))) {
      await().until(() -> !heard.isEmpty());
    }
  }

  @Test
  void anotherOfficesServerOfTheSameNameIsRefusedAndHearsNoToken(@TempDir Path elsewhere)
      throws Exception {
    var other = OfficeAuthority.in(elsewhere, SAME_NAMES);
    try (var stranger = new Stranger(other.newServerKey(SAME_NAMES, Instant.now()))) {
      assertThat(paired(stranger.address()).catalogue())
          .isInstanceOfSatisfying(
              Answer.Silent.class,
              it ->
                  assertThat(it.why())
                      .startsWith("this is not the server this device was paired with: it has"));
      assertThat(new Followed(paired(stranger.address())).strangers()).isNotEmpty();
      await().until(() -> stranger.visitors() > 1);
      assertThat(stranger.heard()).isEmpty();
      // The control: it hears well, for whoever was paired with it says the token.
      client(stranger.address(), Optional.of(other.fingerprint())).catalogue();
      assertThat(stranger.heard()).contains("Bearer " + token);
    }
  }

  /** Everybody may have the authority's certificate; only its key makes others. */
  @Test
  void theAuthoritysCertificateWithoutItsKeyIsNotEnough()
      throws IOException, GeneralSecurityException {
    var office = Pem.read(OfficeAuthority.certificateFile(folder)).certificates().getFirst();
    var own = Certificates.newKey();
    var forged =
        Certificates.ofServer(
            Certificates.newKey(), office, own.getPublic(), SAME_NAMES, Instant.now());
    var borrowed = new ServerKey(own.getPrivate(), List.of(forged, office));
    try (var stranger = new Stranger(borrowed)) {
      assertThat(paired(stranger.address()).catalogue())
          .isInstanceOfSatisfying(
              Answer.Silent.class,
              it -> assertThat(it.why()).contains("not made by the office's authority"));
      assertThat(stranger.heard()).isEmpty();
    }
  }

  /** Whoever is to be paired has only the fingerprint; a stranger's digits are never shown. */
  @Test
  void digitsAreShownOfTheRightServerAlone(@TempDir Path elsewhere) throws Exception {
    assertThat(firstShown(new ServerAddress(address(), server.fingerprint())))
        .isInstanceOf(Pairing.Digits.class);
    assertThat(firstShown(ServerAddress.of(address()))).isEqualTo(new Pairing.NoServer(true));
    var other = OfficeAuthority.in(elsewhere, SAME_NAMES);
    try (var stranger = new Stranger(other.newServerKey(SAME_NAMES, Instant.now()))) {
      assertThat(firstShown(new ServerAddress(stranger.address(), server.fingerprint())))
          .isEqualTo(new Pairing.NoServer(true));
      assertThat(stranger.heard()).isEmpty();
    }
  }

  private static Pairing.Shown firstShown(ServerAddress at) throws Exception {
    var shown = new LinkedBlockingQueue<Pairing.Shown>();
    var pairing = new Pairing(at, DeviceType.KIOSK, InstantSource.system(), shown::add);
    var device =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    pairing.await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    try {
      assertThat(shown.poll(60, TimeUnit.SECONDS)).isEqualTo(new Pairing.Looking());
      return Objects.requireNonNull(shown.poll(60, TimeUnit.SECONDS));
    } finally {
      device.interrupt();
    }
  }

  @Test
  void withoutAFingerprintASelfMadeCertificateIsRefused() {
    assertThat(client(address(), Optional.empty()).catalogue())
        .isInstanceOfSatisfying(
            Answer.Silent.class,
            it -> assertThat(it.why()).startsWith("nobody here knows the server's certificate"));
    assertThat(
            StaffClient.signIn(
                ServerAddress.of(address()), "staff", TestOffice.SECRET, InstantSource.system()))
        .isInstanceOf(Answer.Silent.class);
  }

  /** TRUST.md T1: whichever clock is wrong, people sign in and devices go on. */
  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:40Z, 2031-05-05T02:00:00Z",
    "2031-05-05T02:00:00Z, 1970-01-01T00:00:40Z",
  })
  void aWrongClockShutsNobodyOut(Instant ofServer, Instant ofDevice, @TempDir Path elsewhere)
      throws IOException {
    var clock = new TestOffice.TestClock();
    String kiosk;
    try (var office = TestOffice.open(elsewhere)) {
      kiosk = office.kioskToken();
    }
    clock.set(ofServer);
    try (var running = Server.start(overTls(elsewhere), clock)) {
      var at = new ServerAddress(address(running), running.fingerprint());
      var device = InstantSource.fixed(ofDevice);
      assertThat(new QueueClient(at, kiosk, ONCE, device).catalogue())
          .isInstanceOf(Answer.Ok.class);
      assertThat(StaffClient.signIn(at, "staff", TestOffice.SECRET, device))
          .isInstanceOf(Answer.Ok.class);
    }
  }

  @Test
  void aWrongDateIsAnAlarmAndSaidOnce() {
    var words = new ListAppender<ILoggingEvent>();
    words.start();
    var log = (Logger) LoggerFactory.getLogger("batq.client.PairedServer");
    log.addAppender(words);
    try {
      var at = new ServerAddress(address(), server.fingerprint());
      var today = InstantSource.fixed(ReleaseDate.OF_THIS_BUILD.plusSeconds(60));
      new QueueClient(at, token, ONCE, today).catalogue();
      assertThat(words.list).isEmpty();
      var wrong = InstantSource.fixed(Instant.EPOCH);
      var kiosk = new QueueClient(at, token, ONCE, wrong);
      kiosk.catalogue();
      kiosk.catalogue();
      assertThat(words.list)
          .singleElement()
          .satisfies(it -> assertThat(it.getFormattedMessage()).contains("clock"));
    } finally {
      log.detachAppender(words);
    }
  }

  private static ServerConfig overTls(Path data) {
    return new ServerConfig(data, "127.0.0.1", 0, Optional.empty(), new Tls.Self(), List.of());
  }

  private static URI address() {
    return address(server);
  }

  private static URI address(Server running) {
    return URI.create("https://127.0.0.1:" + running.port());
  }

  private static QueueClient paired(URI address) {
    return client(address, server.fingerprint());
  }

  private static QueueClient client(URI address, Optional<ServerFingerprint> fingerprint) {
    return new QueueClient(
        new ServerAddress(address, fingerprint), token, ONCE, InstantSource.system());
  }

  private static EventListener boards(java.util.function.Consumer<BoardState> taken) {
    return new EventListener() {
      @Override
      public void onBoard(BoardState board) {
        taken.accept(board);
      }

      @Override
      public void onUpdate(batq.wire.BoardUpdate update) {}
    };
  }

  /** Follows until something strange was met. */
  private record Followed(QueueClient client) {
    List<String> strangers() {
      var met = new CopyOnWriteArrayList<String>();
      var listener =
          new EventListener() {
            @Override
            public void onBoard(BoardState board) {}

            @Override
            public void onUpdate(batq.wire.BoardUpdate update) {}

            @Override
            public void onStranger(String why) {
              met.add(why);
            }
          };
      try (var _ = client.follow(listener)) {
        await().until(() -> !met.isEmpty());
      }
      return met;
    }
  }
}
