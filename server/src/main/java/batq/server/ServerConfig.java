package batq.server;

import batq.server.keeping.Sticks;
import java.nio.file.Path;
import java.util.List;

/**
 * How the server is started.
 *
 * @param data the data directory
 * @param host the address to listen on; {@code 0.0.0.0} for the whole office
 * @param port for staff and devices; 0 takes a free one
 * @param sticks where USB sticks for backups are looked for
 */
public record ServerConfig(Path data, String host, int port, List<String> sticks) {
  public ServerConfig {
    sticks = List.copyOf(sticks);
  }

  /** With sticks where desktops mount them. */
  public ServerConfig(Path data, String host, int port) {
    this(data, host, port, Sticks.USUAL);
  }
}
