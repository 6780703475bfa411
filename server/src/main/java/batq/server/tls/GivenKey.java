package batq.server.tls;

import batq.wire.ServerFingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A key and certificate that the office has from elsewhere; when the files change they are read
 * again. Devices know the key itself: whoever renews the certificate keeps the key.
 */
final class GivenKey implements KeySource {
  private static final Logger LOG = LoggerFactory.getLogger(GivenKey.class);

  private final Tls.Files files;
  private ServerKey key;
  private String read;

  private GivenKey(Tls.Files files, ServerKey key, String read) {
    this.files = files;
    this.key = key;
    this.read = read;
  }

  static GivenKey in(Tls.Files files) throws IOException {
    return new GivenKey(files, read(files.certificate(), files.key()), state(files));
  }

  @Override
  public ServerKey key() {
    return key;
  }

  @Override
  public ServerFingerprint fingerprint() {
    return ServerFingerprint.of(key.certificate().getPublicKey());
  }

  @Override
  public Optional<ServerKey> renewed(Instant now) throws IOException {
    var state = state(files);
    if (state.equals(read)) {
      return Optional.empty();
    }
    var before = fingerprint();
    // The two files change one after the other: what does not fit yet is looked at again.
    key = read(files.certificate(), files.key());
    read = state;
    if (!fingerprint().equals(before)) {
      LOG.warn(
          "The new certificate has another key: devices that know {} refuse the server until they"
              + " are given {}",
          before,
          fingerprint());
    }
    return Optional.of(key);
  }

  /** A key and its certificates, which may stand in one file. */
  static ServerKey read(Path certificate, Path key) throws IOException {
    var chain = Pem.read(certificate).certificates();
    var keys = Pem.read(key).keys();
    if (chain.isEmpty()) {
      throw new IOException("there is no certificate in " + certificate);
    }
    if (keys.size() != 1) {
      throw new IOException("there is no key, or more than one, or an encrypted one in " + key);
    }
    if (!ServerKey.belong(keys.getFirst(), chain.getFirst())) {
      throw new IOException(
          "the key in " + key + " is not that of the first certificate in " + certificate);
    }
    return new ServerKey(keys.getFirst(), chain);
  }

  private static String state(Tls.Files files) throws IOException {
    return state(files.certificate()) + ", " + state(files.key());
  }

  private static String state(Path file) throws IOException {
    return Files.size(file) + " bytes of " + Files.getLastModifiedTime(file);
  }
}
