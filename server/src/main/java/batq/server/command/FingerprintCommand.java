package batq.server.command;

import batq.server.store.DataDirectory;
import batq.server.tls.DoorKey;
import batq.server.tls.OfficeAuthority;
import batq.wire.ServerFingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code batq fingerprint}: prints alone what a device is given to know its server. */
@Command(name = "fingerprint", description = "Prints by what devices know this office's server.")
final class FingerprintCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description = "of a server that is run with --tls files")
  private Optional<Path> certificate = Optional.empty();

  @Override
  public Integer call() throws IOException {
    System.out.println(fingerprint());
    return 0;
  }

  private ServerFingerprint fingerprint() throws IOException {
    if (certificate.isPresent()) {
      if (!Files.isReadable(certificate.get())) {
        throw new WrongUse("there is no file " + certificate.get());
      }
      return DoorKey.fingerprintOf(certificate.get());
    }
    var folder = data.exists();
    var kept = OfficeAuthority.keyFile(folder);
    if (Files.exists(kept)) {
      return OfficeAuthority.read(kept).fingerprint();
    }
    try (var _ = DataDirectory.own(folder)) {
      return OfficeAuthority.in(folder).fingerprint();
    } catch (DataDirectory.InUse e) {
      throw new IOException("the server runs without a key of the office (--tls self)", e);
    }
  }
}
