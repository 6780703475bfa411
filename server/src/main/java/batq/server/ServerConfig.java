package batq.server;

import batq.server.keeping.Sticks;
import batq.server.tls.Tls;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the server is started.
 *
 * @param data the data directory
 * @param host the address to listen on; {@code 0.0.0.0} for the whole office
 * @param port for staff and devices; 0 takes a free one
 * @param publicPort for visitors' own telephones; nothing listens for them when it is empty
 * @param tls how the listener for staff and devices is secured
 * @param sticks where USB sticks for backups are looked for
 */
public record ServerConfig(
    Path data, String host, int port, Optional<Integer> publicPort, Tls tls, List<String> sticks) {
  public ServerConfig {
    sticks = List.copyOf(sticks);
  }

  /** In plain HTTP. */
  public ServerConfig(
      Path data, String host, int port, Optional<Integer> publicPort, List<String> sticks) {
    this(data, host, port, publicPort, new Tls.Off(), sticks);
  }

  /** For staff and devices alone, in plain HTTP, with sticks where desktops mount them. */
  public ServerConfig(Path data, String host, int port) {
    this(data, host, port, Optional.empty(), Sticks.USUAL);
  }

  /** The same at a port that is known. */
  public ServerConfig at(int known) {
    return new ServerConfig(data, host, known, publicPort, tls, sticks);
  }
}
