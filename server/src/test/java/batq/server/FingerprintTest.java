package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.client.Answer;
import batq.client.Patience;
import batq.client.QueueClient;
import batq.client.ServerAddress;
import batq.server.command.Main;
import batq.server.tls.OfficeAuthority;
import batq.wire.ServerFingerprint;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What is typed at a device, from the command that prints it to the server that is found by it. */
@Isolated("it takes the JVM's standard output")
class FingerprintTest {
  @TempDir Path folder;

  @Test
  void thePrintedFingerprintIsThatOfTheServerWhichStartsAfterIt() throws Exception {
    String token;
    try (var office = TestOffice.open(folder)) {
      token = office.kioskToken();
      assertThat(printed()).as("the server runs without a key").isEmpty();
    }
    var fingerprint = new ServerFingerprint(printed().strip());
    assertThat(OfficeAuthority.read(OfficeAuthority.keyFile(folder)).fingerprint())
        .isEqualTo(fingerprint);
    try (var server = ServerProcess.start(folder, "--tls", "self")) {
      assertThat(server.address()).hasScheme("https");
      assertThat(server.nextLine())
          .isEqualTo("Devices know it by --server-fingerprint " + fingerprint);
      var at = new ServerAddress(server.address(), Optional.of(fingerprint));
      assertThat(
              new QueueClient(at, token, Patience.BACKGROUND, InstantSource.system()).catalogue())
          .isInstanceOf(Answer.Ok.class);
      assertThat(printed().strip()).isEqualTo(fingerprint.toString());
    }
  }

  /** What the command prints; nothing when it fails. */
  private String printed() {
    var said = new ByteArrayOutputStream();
    var out = System.out;
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      var exit = Main.run("fingerprint", "--data", folder.toString());
      assertThat(exit == 0).isEqualTo(said.size() > 0);
      return said.toString(StandardCharsets.UTF_8);
    } finally {
      System.setOut(out);
    }
  }
}
