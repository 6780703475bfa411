package batq.server;

import java.nio.file.Path;

/**
 * How the server is started.
 *
 * @param data the data directory
 * @param host the address to listen on; {@code 0.0.0.0} for the whole office
 * @param port for staff and devices; 0 takes a free one
 */
public record ServerConfig(Path data, String host, int port) {}
