package batq.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import batq.client.Patience;
import batq.client.QueueClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as its user starts it: the launcher, a real server, a real port. */
class DemoIT {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Duration SET_UP = Duration.ofMinutes(3);
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir private Path folder = Path.of("");
  private int port;
  private List<ProcessHandle> ours = List.of();

  @BeforeEach
  void takeAFreePort() throws IOException {
    try (var probe = new ServerSocket(0)) {
      port = probe.getLocalPort();
    }
  }

  @AfterEach
  void leaveNothingBehind() {
    ours.forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void numbersGrowCallsHappenAndTheEndLeavesNothingBehind() throws Exception {
    var demo = start();
    var wall = wall();
    Awaitility.await().atMost(SOON).until(() -> !wall.board().orThrow().calls().isEmpty());
    var called = wall.board().orThrow().calls().getFirst().sequence();
    Awaitility.await()
        .atMost(SOON)
        .until(() -> wall.board().orThrow().calls().getFirst().sequence() > called);
    ours = Stream.concat(Stream.of(demo.toHandle()), demo.descendants()).toList();
    assertThat(ours).as("the demonstration and its server").hasSizeGreaterThanOrEqualTo(2);

    demo.destroy();

    assertThat(demo.waitFor(SOON)).as("it ends when it is asked to").isTrue();
    assertThat(demo.exitValue()).isZero();
    assertThat(ours).noneMatch(ProcessHandle::isAlive);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(signIns())))
        .isEqualTo("rw-------");
    assertThat(SignIns.read(signIns()).accounts()).hasSize(8);
  }

  @Test
  void aTakenPortIsSaidInOneLine() throws Exception {
    try (var taken = new ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress())) {
      var demo = launch();
      ours = List.of(demo.toHandle());

      assertThat(demo.waitFor(SOON)).isTrue();
      assertThat(demo.exitValue()).isEqualTo(1);
      assertThat(Files.readString(words()))
          .isEqualTo(
              "batq: port %d is taken; name another by --port\n".formatted(taken.getLocalPort()));
    }
  }

  private Process start() throws IOException {
    var demo = launch();
    ours = List.of(demo.toHandle());
    Awaitility.await()
        .atMost(SET_UP)
        .until(() -> !demo.isAlive() || Files.readString(words()).contains("is at work"));
    assertThat(demo.isAlive()).as(Files.readString(words())).isTrue();
    return demo;
  }

  private Process launch() throws IOException {
    var builder =
        new ProcessBuilder(
            HOME.resolve("batq").toString(),
            "demo",
            "--no-apps",
            "--pace",
            "200",
            "--data",
            folder.resolve("office").toString(),
            "--port",
            Integer.toString(port));
    builder.environment().put("BATQ_AS_BUILT", "1");
    builder.environment().put("BATQ_NO_AOT", "1");
    builder.redirectErrorStream(true);
    builder.redirectOutput(words().toFile());
    return builder.start();
  }

  private QueueClient wall() throws IOException {
    var token = Files.readString(folder.resolve("office").resolve("demo-display.token")).strip();
    return new QueueClient(URI.create("http://127.0.0.1:" + port), token, Patience.BACKGROUND);
  }

  private Path words() {
    return folder.resolve("words.txt");
  }

  private Path signIns() {
    return folder.resolve("office").resolve("demo-sign-ins.txt");
  }
}
