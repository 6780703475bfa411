package batq.display.board;

import static batq.wire.Announcement.Outcome.SHOWN_LATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import batq.wire.DeviceHealth;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, as a process of its own, against a real port; with sound card or without. */
class WholeDisplayTest {
  @TempDir Path folder;

  @Test
  void aCallBecomesAPictureAndTheProgramEndsWhenAsked() throws Exception {
    var office = new Office(InstantSource.system());
    var now = InstantSource.system().instant();
    var hours = Office.catalogue(now.minusSeconds(60), now.plusSeconds(3600), "ยินดีต้อนรับ");
    try (var server = new OfficeServer(office, hours)) {
      var token = Files.writeString(folder.resolve("display.token"), "token\n");
      var display = start(server, "--token-file=" + token);
      try {
        await().atMost(Duration.ofSeconds(60)).until(() -> server.isFollowed() && pictures() > 0);
        var before = pictures();
        office.call("3001", 3);
        server.tell();
        await().atMost(Duration.ofSeconds(60)).until(() -> pictures() > before);
        await().atMost(Duration.ofSeconds(60)).until(() -> server.health().isPresent());
        // Heard where the machine has a sound card, else shown.
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () ->
                    server.acknowledged().stream()
                        .anyMatch(said -> said.sequence() == 1 && said.outcome() != SHOWN_LATE));
      } finally {
        display.destroy();
      }
      assertThat(display.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(display.exitValue()).isEqualTo(128 + 15);
    }
  }

  /** A wall without a token shows digits, keeps what it gets, and says how it is. */
  @Test
  void aNewWallIsPairedAndKeepsItsToken() throws Exception {
    var office = new Office(InstantSource.system());
    var now = InstantSource.system().instant();
    var hours = Office.catalogue(now.minusSeconds(60), now.plusSeconds(3600), "ยินดีต้อนรับ");
    var token = folder.resolve("display.token");
    try (var server = new OfficeServer(office, hours)) {
      var display = start(server);
      try {
        await().atMost(Duration.ofSeconds(60)).until(() -> pictures() > 0);
        assertThat(token).doesNotExist();
        server.digitsAreTyped();
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> server.isFollowed() && server.health().isPresent());
        assertThat(token).hasContent(OfficeServer.OFFER.token());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
            .isEqualTo("rw-------");
        assertThat(server.health().orElseThrow().part()).isInstanceOf(DeviceHealth.Wall.class);
      } finally {
        display.destroy();
      }
      assertThat(display.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private Process start(OfficeServer server, String... more) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            absolute(System.getProperty("java.class.path")),
            "batq.display.DisplayMain",
            "--server=" + server.address(),
            "--headless",
            "--pictures=" + folder.resolve("pictures"));
    return new ProcessBuilder(Stream.concat(command.stream(), Stream.of(more)).toList())
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target", "whole-display.log").toAbsolutePath().toFile())
        .start();
  }

  private static String absolute(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private long pictures() throws IOException {
    if (Files.notExists(folder.resolve("pictures"))) {
      return 0;
    }
    try (var files = Files.list(folder.resolve("pictures"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("wall-")).count();
    }
  }
}
