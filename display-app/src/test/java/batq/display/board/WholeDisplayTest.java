package batq.display.board;

import static batq.wire.Announcement.Outcome.SHOWN_LATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
      var display = start(server);
      try {
        await().atMost(Duration.ofSeconds(60)).until(() -> server.isFollowed() && pictures() > 0);
        var before = pictures();
        office.call("3001", 3);
        server.tell();
        await().atMost(Duration.ofSeconds(60)).until(() -> pictures() > before);
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

  private Process start(OfficeServer server) throws IOException {
    var token = Files.writeString(folder.resolve("display.token"), "token\n");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "batq.display.DisplayMain",
                "--server=" + server.address(),
                "--token-file=" + token,
                "--headless",
                "--pictures=" + folder.resolve("pictures")))
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target", "whole-display.log").toFile())
        .start();
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
