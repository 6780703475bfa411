package batq.simulation.faults;

import batq.simulation.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a JVM's objects take when those that nobody needs are put away: asked by jcmd. */
final class LiveHeap {
  /** Of each generation of the serial collector. */
  private static final Pattern GENERATION =
      Pattern.compile("(?m)^ *(?:DefNew|def new|Tenured|tenured).* used ([0-9]+)K");

  private LiveHeap() {}

  static long bytes(Program server) throws IOException, InterruptedException, Missing {
    jcmd(server, "GC.run");
    var said = jcmd(server, "GC.heap_info");
    var generations = GENERATION.matcher(said).results().toList();
    if (generations.size() != 2) {
      throw new IOException("jcmd tells of no two generations: " + said);
    }
    return generations.stream().mapToLong(it -> Long.parseLong(it.group(1)) * 1024).sum();
  }

  private static String jcmd(Program server, String question)
      throws IOException, InterruptedException, Missing {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    if (!Files.isExecutable(jcmd)) {
      throw new Missing("jcmd of the JDK");
    }
    var asked =
        new ProcessBuilder(jcmd.toString(), Long.toString(server.pid()), question)
            .redirectErrorStream(true)
            .start();
    var said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (asked.waitFor() != 0) {
      throw new IOException("jcmd could not reach the server: " + said);
    }
    return said;
  }
}
