package batq.simulation.faults;

import batq.simulation.Program;
import batq.simulation.Programs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The sample municipality in a folder of its own, of which each fault takes a copy. Closing it
 * removes everything.
 */
public final class FaultOffice implements AutoCloseable {
  static final String CLERK = "clerk";
  private static final Duration START = Duration.ofSeconds(60);

  private final Programs programs;
  private final Path folder;
  private final String secret = UUID.randomUUID().toString();
  private final String kioskToken;
  private final String displayToken;

  /** Sets it up in the folder, which need not exist. */
  public FaultOffice(Programs programs, Path folder) throws IOException {
    this.programs = programs;
    this.folder = folder;
    var data = Files.createDirectories(folder).resolve("office").toString();
    programs.run(
        secret + "\n",
        List.of("setup", "--data", data, "--office", "demo", "--admin", CLERK, "--password-stdin")
            .toArray(String[]::new));
    this.kioskToken = device(data, "kiosk");
    this.displayToken = device(data, "display");
  }

  /** The office as it was set up, in a fresh folder. */
  Path copy(String name) throws IOException {
    var copy = Files.createDirectories(folder.resolve(name));
    try (var files = Files.list(folder.resolve("office"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
    }
    return copy;
  }

  Path folder() {
    return folder;
  }

  Programs programs() {
    return programs;
  }

  String secret() {
    return secret;
  }

  String kioskToken() {
    return kioskToken;
  }

  String displayToken() {
    return displayToken;
  }

  /** Starts a server on any free port, with more options, and waits until it is ready. */
  Program start(Programs how, Path data, String... options) {
    var server = startUnready(how, data, options);
    try {
      address(server);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Starts a server and does not wait. */
  Program startUnready(Programs how, Path data, String... options) {
    var log = data.resolveSibling(data.getFileName() + ".log");
    var command = new ArrayList<>(List.of("server", "--data", data.toString(), "--port", "0"));
    command.addAll(List.of(options));
    return how.start("server", log, command);
  }

  /** Where it answers; whoever has lost its record speaks of a first set-up instead. */
  static URI address(Program server) {
    var ready = server.awaitReady(START);
    var at = ready.indexOf("http://");
    if (at < 0) {
      throw new IllegalStateException("the server knows of no office: " + ready);
    }
    return URI.create(ready.substring(at));
  }

  @Override
  public void close() throws IOException {
    remove(folder);
  }

  static void remove(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private String device(String data, String kind) {
    return programs.run("", "device", "add", "--data", data, "--kind", kind, "--name", kind);
  }
}
