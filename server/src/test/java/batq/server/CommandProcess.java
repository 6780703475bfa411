package batq.server;

import batq.server.command.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A command as a process of its own: what is typed, what it says, and its exit code. */
final class CommandProcess implements AutoCloseable {
  private final Process process;

  private CommandProcess(Process process) {
    this.process = process;
  }

  /** What came of it. */
  record Result(int exit, String out, String err) {}

  static CommandProcess start(String... command) throws IOException {
    return startUnder(List.of(), Main.class, command);
  }

  /** Any program, with another before it, as {@code strace}. */
  static CommandProcess startUnder(List<String> watcher, Class<?> program, String... arguments)
      throws IOException {
    return start(watcher, List.of(), program, arguments);
  }

  private static CommandProcess start(
      List<String> watcher, List<String> flags, Class<?> program, String... arguments)
      throws IOException {
    var java = ProcessHandle.current().info().command().orElseThrow();
    var line = new ArrayList<>(watcher);
    line.addAll(
        List.of(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData"));
    line.addAll(flags);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    line.addAll(List.of(arguments));
    return new CommandProcess(new ProcessBuilder(line).start());
  }

  /** Runs it to its end. */
  static Result run(String... command) throws IOException {
    return runWith("", command);
  }

  /** Runs it with so many megabytes for its objects. */
  static Result runInHeap(int megabytes, String... command) throws IOException {
    return toTheEnd("", start(List.of(), List.of("-Xmx" + megabytes + "m"), Main.class, command));
  }

  /** Runs it with something on standard input. */
  static Result runWith(String input, String... command) throws IOException {
    return toTheEnd(input, start(command));
  }

  private static Result toTheEnd(String input, CommandProcess started) throws IOException {
    try (var running = started) {
      try (var in = running.process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      var err = CompletableFuture.supplyAsync(() -> text(running.process.getErrorStream()));
      var out = text(running.process.getInputStream());
      return new Result(running.await(), out, err.join());
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  int await() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the command did not end within 60 s");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static String text(java.io.InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
