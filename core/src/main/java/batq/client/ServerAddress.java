package batq.client;

import batq.wire.ServerFingerprint;
import java.net.URI;
import java.util.Optional;

/**
 * Where the server is, and by what it is known.
 *
 * @param uri as {@code https://192.168.1.10:8080}
 * @param fingerprint of the key that must answer there; empty: over TLS only a certificate that
 *     this machine knows anyway
 */
public record ServerAddress(URI uri, Optional<ServerFingerprint> fingerprint) {
  public ServerAddress {
    var tls = "https".equals(uri.getScheme());
    if (uri.getHost() == null || !(tls || "http".equals(uri.getScheme()))) {
      throw new IllegalArgumentException("the server is an http or https address: " + uri);
    }
    if (fingerprint.isPresent() && !tls) {
      throw new IllegalArgumentException(
          "a server with a fingerprint has an address that begins with https: " + uri);
    }
  }

  /** A server without a fingerprint. */
  public static ServerAddress of(URI uri) {
    return new ServerAddress(uri, Optional.empty());
  }
}
