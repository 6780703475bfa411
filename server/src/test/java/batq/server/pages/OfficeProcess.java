package batq.server.pages;

import batq.server.Server;
import batq.server.ServerConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The server as a process of its own, which can be killed. Its clock stands until it is told how
 * many seconds have passed.
 */
final class OfficeProcess {
  private final Process process;
  private final BufferedReader said;
  private final Writer told;

  private OfficeProcess(Process process) {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
    this.told = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** The program: folder, port, and how many seconds have passed already. */
  public static void main(String[] args) throws IOException {
    var clock = new SetClock();
    clock.pass(Duration.ofSeconds(Long.parseLong(args[2])));
    var config = new ServerConfig(Path.of(args[0]), "127.0.0.1", Integer.parseInt(args[1]));
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (var server = Server.start(config, clock)) {
      System.out.println("ready on " + server.port());
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        clock.pass(Duration.ofSeconds(Long.parseLong(line)));
        System.out.println("passed");
      }
    }
  }

  /** Starts it; when this returns, it answers. */
  static OfficeProcess start(ServerConfig config, Duration passed) throws IOException {
    var java = ProcessHandle.current().info().command().orElseThrow();
    var office =
        new OfficeProcess(
            new ProcessBuilder(
                    java,
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    OfficeProcess.class.getName(),
                    config.data().toString(),
                    Integer.toString(config.port()),
                    Long.toString(passed.toSeconds()))
                .redirectError(config.data().resolve("server.log").toFile())
                .start());
    office.hears("ready");
    return office;
  }

  void pass(Duration time) throws IOException {
    told.write(time.toSeconds() + "\n");
    told.flush();
    hears("passed");
  }

  /** SIGKILL: nothing is flushed, closed or said. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads on to this word; the log speaks on the same line. */
  private void hears(String word) throws IOException {
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(word)) {
        return;
      }
    }
    throw new IOException("the server ended; see server.log in its folder");
  }
}
