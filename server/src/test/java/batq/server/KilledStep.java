package batq.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code SIGKILL} at a chosen call to the kernel, by {@code strace}: {@code fsync:3} is the third
 * sync. A test that asks for one is skipped where there is no strace.
 */
public record KilledStep(String call, int number) {
  private static final int FEW = 10;
  private static final int KILLED = 128 + 9;

  /** Whether every step is asked for ({@code -Dbatq.kills=100}), or the few of a build. */
  public static boolean all() {
    return Integer.getInteger("batq.kills", FEW) > FEW;
  }

  /** As {@code fsync:3}. */
  public static KilledStep of(String text) {
    var colon = text.indexOf(':');
    return new KilledStep(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  public static Stream<KilledStep> some(String... texts) {
    return Stream.of(texts).map(KilledStep::of);
  }

  /** Each of so many calls, as {@code each("fsync", 3, "rename", 1)}. */
  public static Stream<KilledStep> each(Object... callsAndCounts) {
    var all = Stream.<KilledStep>builder();
    for (var i = 0; i < callsAndCounts.length; i += 2) {
      for (var n = 1; n <= (int) callsAndCounts[i + 1]; n++) {
        all.add(new KilledStep((String) callsAndCounts[i], n));
      }
    }
    return all.build();
  }

  /**
   * Runs {@code main} of that class until it is killed. Of the few steps of a build each must come;
   * of all, those beyond the program's end do not.
   */
  public void kill(Class<?> program, String... arguments) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "skipped: there is no strace here");
    try (var running = CommandProcess.startUnder(watcher(), program, arguments)) {
      var killed = running.await() == KILLED;
      System.out.println(this + (killed ? ": killed" : ": never came"));
      assertThat(killed || all()).as("%s came", this).isTrue();
    }
  }

  /** Without {@code --seccomp-bpf}: with it only the first call is ever counted. */
  private List<String> watcher() {
    return List.of(
        "strace",
        "-f",
        "-qq",
        "-o",
        "/dev/null",
        "-e",
        "trace=" + call,
        "-e",
        "inject=" + call + ":signal=KILL:when=" + number);
  }

  @Override
  public String toString() {
    return call + ":" + number;
  }
}
