package batq.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample municipality in a temporary folder, for measurements and training: one clerk, a kiosk
 * and a wall. Closing it removes the folder.
 */
public final class BenchOffice implements AutoCloseable {
  public static final String CLERK = "bench";
  private static final Duration START = Duration.ofSeconds(60);

  private final Path folder;
  private final String secret = Words.secret();
  private final String kioskToken;
  private final String displayToken;

  private BenchOffice(Programs programs, Path folder) {
    this.folder = folder;
    var data = data().toString();
    programs.run(
        secret + "\n",
        List.of("setup", "--data", data, "--office", "demo", "--admin", CLERK, "--password-stdin")
            .toArray(String[]::new));
    this.kioskToken = device(programs, "kiosk");
    this.displayToken = device(programs, "display");
  }

  public static BenchOffice inTemporaryFolder(Programs programs) {
    try {
      var folder = Files.createTempDirectory("batq-");
      try {
        return new BenchOffice(programs, folder);
      } catch (RuntimeException e) {
        remove(folder);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a temporary folder could not be made", e);
    }
  }

  public Path data() {
    return folder.resolve("data");
  }

  public String secret() {
    return secret;
  }

  public String kioskToken() {
    return kioskToken;
  }

  public String displayToken() {
    return displayToken;
  }

  /** Starts a server on any free port and waits until it is ready. */
  public Program start(Programs programs, String... more) {
    var command = new ArrayList<>(List.of("server", "--data", data().toString(), "--port", "0"));
    command.addAll(List.of(more));
    var server = programs.start("server", folder.resolve("server.log"), command);
    try {
      server.awaitReady(START);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Where a started server listens. */
  public URI address(Program server) {
    return addressIn(server.awaitReady(START));
  }

  /** The address in a server's line of readiness. */
  static URI addressIn(String ready) {
    return URI.create(ready.substring(ready.indexOf("http")));
  }

  @Override
  public void close() {
    try {
      remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " could not be removed", e);
    }
  }

  private String device(Programs programs, String kind) {
    return programs.run(
        "", "device", "add", "--data", data().toString(), "--kind", kind, "--name", kind);
  }

  private static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path directory, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
