package batq.server;

import batq.server.command.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The server as a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final URI address;
  private final BufferedReader lines;

  private ServerProcess(Process process, URI address, BufferedReader lines) {
    this.process = process;
    this.address = address;
    this.lines = lines;
  }

  /** Starts it on a free port and returns when it says that it is ready. */
  static ServerProcess start(Path folder, String... more) throws IOException {
    var java = ProcessHandle.current().info().command().orElseThrow();
    var command =
        Stream.concat(
            Stream.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "server",
                "--data",
                folder.toString(),
                "--port",
                "0"),
            Stream.of(more));
    var process =
        new ProcessBuilder(command.toList())
            .redirectError(folder.resolve("server.log").toFile())
            .start();
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var ready = lines.readLine();
    if (ready == null) {
      throw new IOException("the server did not start; see " + folder.resolve("server.log"));
    }
    return new ServerProcess(process, URI.create(ready.substring(ready.indexOf("http"))), lines);
  }

  /** What it says after it said that it is ready. */
  String nextLine() throws IOException {
    return lines.readLine();
  }

  URI address() {
    return address;
  }

  /** SIGKILL: nothing is flushed, closed or said. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(10, TimeUnit.SECONDS);
  }

  /** SIGTERM, and whether it went in order. */
  int end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the server did not end within 10 s");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
