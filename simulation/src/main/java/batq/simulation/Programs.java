package batq.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The house's other programs, by their command lines, as the launcher takes them.
 *
 * @param launcher the {@code batq} script
 * @param environment what is set for each beside what this program was given
 */
public record Programs(Path launcher, Map<String, String> environment) {
  private static final long LONGEST_COMMAND_S = 900;

  public Programs {
    environment = Map.copyOf(environment);
  }

  /** As the launcher started this program: it names its own folder. */
  public static Programs ofThisHouse() {
    var home = System.getenv("BATQ_HOME");
    if (home == null) {
      throw new IllegalStateException("start this by ./batq, which says where the programs are");
    }
    return new Programs(Path.of(home, "batq"), Map.of());
  }

  /** The same programs with one more word in their environment. */
  public Programs with(String name, String value) {
    var more = new java.util.HashMap<>(environment);
    more.put(name, value);
    return new Programs(launcher, more);
  }

  /**
   * Runs a command to its end.
   *
   * @param input what it reads from standard input
   * @return what it said on standard output, without the last line's end
   * @throws IllegalStateException with its own last words, when it did not succeed
   */
  public String run(String input, String... command) {
    try {
      var process = builder(List.of(command)).start();
      try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
        stdin.write(input);
      }
      var errors = new Tail(process.getErrorStream());
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LONGEST_COMMAND_S, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("batq " + command[0] + " did not end");
      }
      if (process.exitValue() != 0) {
        throw new IllegalStateException(
            errors.last().replaceFirst("^batq: ", "").strip() + " (batq " + command[0] + ")");
      }
      return said.strip();
    } catch (IOException e) {
      throw new UncheckedIOException("batq " + command[0] + " could not be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while batq " + command[0] + " ran", e);
    }
  }

  /** Starts a program that stays; what it says on standard error goes to the log file. */
  public Program start(String name, Path log, List<String> command) {
    try {
      var builder = builder(command);
      builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
      return new Program(name, builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException("the " + name + " could not be started", e);
    }
  }

  private ProcessBuilder builder(List<String> command) {
    var whole = new ArrayList<String>();
    whole.add(launcher.toString());
    whole.addAll(command);
    var builder = new ProcessBuilder(whole);
    builder.environment().put("BATQ_AS_BUILT", "1");
    builder.environment().put("BATQ_CHILD", "1");
    builder.environment().putAll(environment);
    return builder;
  }
}
