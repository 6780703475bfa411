package batq.server.http;

/**
 * Where a listener stands, and its bounds.
 *
 * @param host the address to listen on; {@code 0.0.0.0} for the whole office
 * @param port 0 takes a free one
 */
public record Door(String host, int port, Limits limits) {}
