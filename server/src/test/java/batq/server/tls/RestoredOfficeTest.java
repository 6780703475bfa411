package batq.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import batq.client.Answer;
import batq.client.Patience;
import batq.client.QueueClient;
import batq.client.ServerAddress;
import batq.server.Server;
import batq.server.ServerConfig;
import batq.server.TestOffice;
import batq.server.command.Main;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine burnt; another one is made from the stick. */
class RestoredOfficeTest {
  private static final Patience ONCE =
      new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), 1, Duration.ofMillis(1));

  @TempDir Path folder;

  @Test
  void devicesKnowTheNewMachineByTheKeyBesideTheBackup() throws IOException {
    var data = Files.createDirectory(folder.resolve("old"));
    var stick = folder.resolve("stick");
    String token;
    try (var office = TestOffice.open(data)) {
      token = office.kioskToken();
    }
    ServerAddress known;
    try (var server = Server.start(overTls(data), new TestOffice.TestClock())) {
      known = new ServerAddress(address(server), server.fingerprint());
      assertThat(run("backup", "--data", data, "--to", stick)).isZero();
    }
    var key = stick.resolve("batq-office-key.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");

    var next = folder.resolve("new");
    assertThat(run("restore", "--data", next, backup(stick))).isZero();
    assertThat(asked(next, known, token)).isInstanceOf(Answer.Ok.class);

    // A machine that was started before has a key of its own, which is kept.
    var started = folder.resolve("started");
    OfficeAuthority.in(started);
    assertThat(run("restore", "--data", started, backup(stick))).isZero();
    assertThat(OfficeAuthority.in(started).fingerprint())
        .isEqualTo(known.fingerprint().orElseThrow());
    assertThat(started.resolve("tls/before-restore-1-office-key.pem")).exists();

    // The control: with the record alone the office has a new key, which no device knows.
    Files.delete(key);
    var without = folder.resolve("without");
    assertThat(run("restore", "--data", without, backup(stick))).isZero();
    assertThat(asked(without, known, token))
        .isInstanceOfSatisfying(
            Answer.Silent.class,
            it -> assertThat(it.why()).contains("not the server this device was paired with"));
  }

  @Test
  void aDamagedKeyIsNotCopiedOverASoundOne() throws IOException {
    OfficeAuthority.in(folder);
    var stick = Files.createDirectory(folder.resolve("stick"));
    KeyCopy.keep(folder, stick);
    var copy = Files.readString(stick.resolve("batq-office-key.pem"));
    Files.writeString(OfficeAuthority.keyFile(folder), copy.substring(0, 100));
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> KeyCopy.keep(folder, stick))
        .isInstanceOf(IOException.class);
    assertThat(stick.resolve("batq-office-key.pem")).hasContent(copy);
  }

  private static Answer<?> asked(Path data, ServerAddress known, String token) throws IOException {
    try (var server = Server.start(overTls(data), new TestOffice.TestClock())) {
      return new QueueClient(
              new ServerAddress(address(server), known.fingerprint()),
              token,
              ONCE,
              InstantSource.system())
          .catalogue();
    }
  }

  private static int run(Object... words) {
    return Main.run(java.util.Arrays.stream(words).map(Object::toString).toArray(String[]::new));
  }

  private static Path backup(Path stick) throws IOException {
    try (var files = Files.list(stick)) {
      return files.filter(it -> it.toString().endsWith(".db")).findFirst().orElseThrow();
    }
  }

  private static URI address(Server server) {
    return URI.create("https://127.0.0.1:" + server.port());
  }

  private static ServerConfig overTls(Path data) {
    return new ServerConfig(data, "127.0.0.1", 0, Optional.empty(), new Tls.Self(), List.of());
  }
}
