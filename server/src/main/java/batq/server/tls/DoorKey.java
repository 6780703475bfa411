package batq.server.tls;

import batq.server.store.Watch;
import batq.wire.ServerFingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The key of the listener for staff and devices, and the watch that renews it while the server
 * runs: each minute it looks whether the certificate ends or the machine has another address.
 */
public final class DoorKey implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  private final KeySource source;
  private final Supplier<Instant> clock;
  private final SslContextFactory.Server factory = new SslContextFactory.Server();
  private Optional<Watch> watch = Optional.empty();

  private DoorKey(KeySource source, Supplier<Instant> clock) {
    this.source = source;
    this.clock = clock;
    factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    factory.setRenegotiationAllowed(false);
    show(source.key(), factory);
  }

  /**
   * The key that the setting asks for; empty when there is to be no TLS.
   *
   * @param data the data directory, which the caller owns
   * @param clock the office's
   */
  public static Optional<DoorKey> of(Tls setting, Path data, Supplier<Instant> clock)
      throws IOException {
    return of(setting, data, Names::ofThisMachine, clock);
  }

  static Optional<DoorKey> of(
      Tls setting, Path data, Supplier<Names> names, Supplier<Instant> clock) throws IOException {
    return switch (setting) {
      case Tls.Off() -> Optional.empty();
      case Tls.Self() -> Optional.of(new DoorKey(OwnKey.in(data, names, clock.get()), clock));
      case Tls.Files files -> Optional.of(new DoorKey(GivenKey.in(files), clock));
    };
  }

  /** By what devices know the server. */
  public ServerFingerprint fingerprint() {
    return source.fingerprint();
  }

  /** The fingerprint that a server with this certificate would have. */
  public static ServerFingerprint fingerprintOf(Path certificate) throws IOException {
    return Pem.read(certificate).certificates().stream()
        .findFirst()
        .map(it -> ServerFingerprint.of(it.getPublicKey()))
        .orElseThrow(() -> new IOException("there is no certificate in " + certificate));
  }

  /** What the listener shows; it changes by itself. */
  public SslContextFactory.Server factory() {
    return factory;
  }

  /** Begins to look after it, until it is closed. */
  public void begin() {
    watch = Optional.of(Watch.over("door-key", BETWEEN_LOOKS, BETWEEN_LOOKS, this::look));
  }

  @Override
  public void close() {
    watch.ifPresent(Watch::close);
  }

  /** Shows a new certificate if one is due; lines that are open go on as they are. */
  void look() throws IOException {
    var renewed = source.renewed(clock.get());
    if (renewed.isPresent()) {
      try {
        factory.reload(it -> show(renewed.get(), (SslContextFactory.Server) it));
      } catch (Exception e) {
        throw new IOException("the new certificate could not be shown", e);
      }
    }
  }

  private static void show(ServerKey key, SslContextFactory.Server factory) {
    factory.setKeyStore(key.keyStore());
    factory.setKeyStorePassword(ServerKey.PASSWORD);
  }
}
