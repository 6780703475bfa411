package batq.server.tls;

import batq.wire.ServerFingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A key by the office's own authority. A new one is made thirty days before the certificate ends,
 * and whenever the machine has a name or an address that is not in it.
 */
final class OwnKey implements KeySource {
  private static final Duration BEFORE_ITS_END = Duration.ofDays(30);
  private static final Logger LOG = LoggerFactory.getLogger(OwnKey.class);

  private final OfficeAuthority authority;
  private final Supplier<Names> names;
  private final Path file;
  private ServerKey key;
  private Set<String> leftOut = Set.of();

  private OwnKey(OfficeAuthority authority, Supplier<Names> names, Path file, ServerKey key) {
    this.authority = authority;
    this.names = names;
    this.file = file;
    this.key = key;
  }

  /** The key of the data directory; what is missing in it, or cannot be used now, is made. */
  static OwnKey in(Path data, Supplier<Names> names, Instant now) throws IOException {
    var authority = OfficeAuthority.in(data, names.get());
    var file = OfficeAuthority.folder(data).resolve("server.pem");
    var key = kept(file).orElseGet(() -> authority.newServerKey(names.get(), now));
    var own = new OwnKey(authority, names, file, key);
    if (own.renewed(now).isEmpty() && !Files.exists(file)) {
      own.write();
    }
    return own;
  }

  @Override
  public ServerKey key() {
    return key;
  }

  @Override
  public ServerFingerprint fingerprint() {
    return authority.fingerprint();
  }

  @Override
  public Optional<ServerKey> renewed(Instant now) throws IOException {
    var why = whyDue(now);
    if (why.isEmpty()) {
      return Optional.empty();
    }
    key = authority.newServerKey(names.get(), now);
    write();
    LOG.info(
        "The server has a new certificate, because {}; it holds until {}",
        why.get(),
        key.certificate().getNotAfter().toInstant());
    return Optional.of(key);
  }

  private Optional<String> whyDue(Instant clock) {
    var now = Certificates.believable(clock);
    var shown = key.certificate();
    if (!key.chain().getLast().equals(authority.certificate())) {
      return Optional.of("the office has another authority");
    }
    if (shown.getNotAfter().toInstant().minus(BEFORE_ITS_END).isBefore(now)) {
      return Optional.of("the old one ends");
    }
    // A clock that was ahead made it.
    if (shown.getNotBefore().toInstant().isAfter(now)) {
      return Optional.of("the old one has not begun");
    }
    return missing(shown);
  }

  private Optional<String> missing(X509Certificate shown) {
    var wanted = names.get();
    var permitted = authority.permitted(wanted);
    var all = all(permitted);
    var out = all(wanted);
    out.removeAll(all);
    if (!out.equals(leftOut)) {
      leftOut = Set.copyOf(out);
      LOG.warn(
          "The office's authority was made for other names than {}: browsers do not take the"
              + " server by these (docs/tls.md)",
          out);
    }
    all.removeAll(namesIn(shown));
    return all.isEmpty() ? Optional.empty() : Optional.of("the old one does not name " + all);
  }

  private static Set<String> all(Names names) {
    var all = new HashSet<>(names.hosts());
    all.addAll(names.addresses());
    return all;
  }

  private static Set<String> namesIn(X509Certificate certificate) {
    try {
      var in = new HashSet<String>();
      var named = certificate.getSubjectAlternativeNames();
      if (named != null) {
        named.forEach(name -> in.add(String.valueOf(name.get(1))));
      }
      return in;
    } catch (CertificateParsingException e) {
      return Set.of();
    }
  }

  private void write() throws IOException {
    var parts = new Object[] {key.key(), key.certificate(), authority.certificate()};
    Pem.writeSecret(file, parts);
  }

  private static Optional<ServerKey> kept(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(GivenKey.read(file, file));
    } catch (IOException e) {
      LOG.warn("The server's certificate is made anew", e);
      return Optional.empty();
    }
  }
}
