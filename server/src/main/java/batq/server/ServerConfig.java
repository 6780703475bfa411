package batq.server;

import batq.server.keeping.Sticks;
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
 * @param sticks where USB sticks for backups are looked for
 */
public record ServerConfig(
    Path data, String host, int port, Optional<Integer> publicPort, List<String> sticks) {
  public ServerConfig {
    sticks = List.copyOf(sticks);
  }

  /** For staff and devices alone, with sticks where desktops mount them. */
  public ServerConfig(Path data, String host, int port) {
    this(data, host, port, Optional.empty(), Sticks.USUAL);
  }
}
