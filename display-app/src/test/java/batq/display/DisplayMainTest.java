package batq.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.client.ServerAddress;
import batq.display.board.WallRules;
import batq.display.screen.BoardScreen;
import batq.wire.ServerFingerprint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.ParameterException;

class DisplayMainTest {
  @TempDir Path folder;

  @Test
  void everySettingHasItsDefault() throws IOException {
    assertThat(settings())
        .isEqualTo(
            new DisplayConfig(
                ServerAddress.of(URI.create("http://127.0.0.1:8080")),
                Optional.empty(),
                true,
                new WallRules(Duration.ofSeconds(15), Duration.ofMinutes(2), 3),
                new BoardScreen.Setting(
                    false, true, 1, 1920, 1080, false, false, Optional.empty())));
  }

  @Test
  void everySettingCanBeAFlag() throws IOException {
    assertThat(
            settings(
                "--server=https://10.0.0.2",
                "--server-fingerprint=" + "AB:".repeat(31) + "AB",
                "--token-file=t",
                "--no-sound",
                "--announce-within=PT1M",
                "--stale-after=PT30S",
                "--last-call=2",
                "--dark",
                "--less-motion",
                "--no-full-screen",
                "--screen=2",
                "--width=1280",
                "--height=720",
                "--headless",
                "--pictures=p"))
        .isEqualTo(everythingElse());
  }

  @Test
  void everySettingCanStandInAFile() throws IOException {
    var file =
        file(
            """
            server = https://10.0.0.2
            server-fingerprint = %s
            token-file = t
            sound = false
            announce-within = PT1M
            stale-after = PT30S
            last-call = 2
            dark = true
            less-motion = true
            full-screen = false
            screen = 2
            width = 1280
            height = 720
            headless = true
            pictures = p
            """
                .formatted("ab".repeat(32)));
    assertThat(settings("--config", file)).isEqualTo(everythingElse());
  }

  @Test
  void aFlagHasTheLastWordOverTheFile() throws IOException {
    var file = file("server = http://10.0.0.2\nlast-call = 5\n");
    var settings = settings("--last-call=4", "--config=" + file);
    assertThat(settings.rules().lastCall()).isEqualTo(4);
    assertThat(settings.server().uri()).hasHost("10.0.0.2");
  }

  @Test
  void aTokenIsNeverAFlagAndNoUnknownSettingPasses() throws IOException {
    var file = file("token = abc\n");
    assertThatThrownBy(() -> settings("--config", file)).isInstanceOf(ParameterException.class);
    assertThatThrownBy(() -> settings("--token=abc")).isInstanceOf(ParameterException.class);
  }

  @Test
  void wrongUseEndsWithTwoBeforeAnythingIsOpened() {
    assertThat(DisplayMain.run(new String[] {"--server", "ftp://x"})).isEqualTo(2);
    assertThat(DisplayMain.run(new String[] {"--last-call", "1"})).isEqualTo(2);
    assertThat(
            DisplayMain.run(
                new String[] {"--server", "http://x", "--server-fingerprint", "ab".repeat(32)}))
        .as("a fingerprint over plain HTTP")
        .isEqualTo(2);
    assertThat(
            DisplayMain.run(new String[] {"--server", "https://x", "--server-fingerprint", "ab"}))
        .isEqualTo(2);
    assertThat(DisplayMain.run(new String[] {"--token-file", "no-such-file"})).isEqualTo(2);
    assertThat(DisplayMain.run(new String[] {"--config", "no-such-file"})).isEqualTo(2);
  }

  private static DisplayConfig everythingElse() {
    return new DisplayConfig(
        new ServerAddress(
            URI.create("https://10.0.0.2"), Optional.of(new ServerFingerprint("ab".repeat(32)))),
        Optional.of(Path.of("t")),
        false,
        new WallRules(Duration.ofSeconds(30), Duration.ofMinutes(1), 2),
        new BoardScreen.Setting(true, false, 2, 1280, 720, true, true, Optional.of(Path.of("p"))));
  }

  private static DisplayConfig settings(String... args) throws IOException {
    var main = new DisplayMain();
    DisplayMain.commandLine(main).parseArgs(SettingsFile.expanded(args));
    return main.config();
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("display.properties"), text).toString();
  }
}
