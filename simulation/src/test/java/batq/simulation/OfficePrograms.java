package batq.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The office's programs as processes of their own, as its people start them. */
final class OfficePrograms implements AutoCloseable {
  private final Path folder;
  private final List<Process> running = new ArrayList<>();

  /** The programs share one class path here, so each is told where its log goes. */
  OfficePrograms(Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(
        folder.resolve("log.xml"),
        """
        <configuration>
          <appender name="stderr" class="ch.qos.logback.core.ConsoleAppender">
            <target>System.err</target>
            <encoder><pattern>%d %-5level %logger{20} %msg%n</pattern></encoder>
          </appender>
          <root level="INFO"><appender-ref ref="stderr"/></root>
        </configuration>
        """);
  }

  /** One that has started, with what it says line by line. */
  record Running(Process process, BufferedReader says) {
    String line() throws IOException {
      var line = says.readLine();
      if (line == null) {
        throw new IOException("the program ended: " + process.info().commandLine().orElse(""));
      }
      return line;
    }

    void tell(String line) throws IOException {
      var in = process.getOutputStream();
      in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
    }
  }

  /** Runs a command of {@code batq} to its end and gives what it printed. */
  String command(String stdin, String... arguments) throws IOException, InterruptedException {
    var program = start("batq.server.command.Main", List.of(), arguments);
    program.tell(stdin);
    program.process().getOutputStream().close();
    var printed = String.join("\n", program.says().lines().toList());
    if (!program.process().waitFor(60, TimeUnit.SECONDS) || program.process().exitValue() != 0) {
      throw new IOException(String.join(" ", arguments) + " failed; see " + folder);
    }
    return printed;
  }

  Running start(String main, List<String> jvm, String... arguments) throws IOException {
    var line = new ArrayList<String>();
    line.add(ProcessHandle.current().info().command().orElseThrow());
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"));
    line.add("-Dlogback.configurationFile=" + folder.resolve("log.xml"));
    line.addAll(jvm);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    line.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(line)
            .redirectError(
                ProcessBuilder.Redirect.appendTo(folder.resolve("programs.log").toFile()))
            .start();
    running.add(process);
    return new Running(
        process,
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
  }

  /** Ends one in order. */
  static void end(Running program) throws InterruptedException {
    program.process().destroy();
    if (!program.process().waitFor(15, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the program did not end within 15 s");
    }
  }

  @Override
  public void close() {
    running.forEach(Process::destroyForcibly);
  }
}
