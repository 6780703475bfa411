package batq.server.http;

import java.util.Optional;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * Where a listener stands, and its bounds.
 *
 * @param host the address to listen on; {@code 0.0.0.0} for the whole office
 * @param port 0 takes a free one
 * @param tls what it shows who it is; empty: plain HTTP
 */
public record Door(String host, int port, Limits limits, Optional<SslContextFactory.Server> tls) {
  /** One of plain HTTP. */
  public Door(String host, int port, Limits limits) {
    this(host, port, limits, Optional.empty());
  }
}
