package batq.server.http;

import java.time.Duration;

/**
 * Every bound of a listener, in one place (TRUST.md §3, 5). What a kiosk may press is the office's
 * own setting.
 *
 * @param bodyBytes the largest body taken
 * @param headerBytes the longest head of a request
 * @param wholeRequest a request that is not all there after so long is cut, however it trickles
 * @param idle a line on which nothing is asked is closed
 * @param linesAnAddress connections at once from one address
 * @param lines connections at once in all
 * @param linesForDevices so many of them are kept for addresses from which a paired device has come
 * @param streamsAnAddress streams at once of people at one address
 * @param streams streams at once in all
 * @param streamsForDevices so many of them are kept for devices
 */
public record Limits(
    int bodyBytes,
    int headerBytes,
    Duration wholeRequest,
    Duration idle,
    int linesAnAddress,
    int lines,
    int linesForDevices,
    int streamsAnAddress,
    int streams,
    int streamsForDevices) {

  /** As shipped: DESIGN.md §3 and TRUST.md §3. A kiosk, a wall or a browser needs two lines. */
  public static final Limits SHIPPED =
      new Limits(
          64 * 1024,
          16 * 1024,
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          64,
          300,
          100,
          8,
          300,
          100);

  public Limits {
    if (linesForDevices >= lines || streamsForDevices >= streams) {
      throw new IllegalArgumentException("no place is left for people: " + lines + ", " + streams);
    }
  }

  /** The same, with another patience for senders. */
  public Limits withWholeRequest(Duration patience) {
    return new Limits(
        bodyBytes,
        headerBytes,
        patience,
        idle,
        linesAnAddress,
        lines,
        linesForDevices,
        streamsAnAddress,
        streams,
        streamsForDevices);
  }

  /** The same, with other numbers of lines. */
  public Limits withLines(int anAddress, int inAll, int forDevices) {
    return new Limits(
        bodyBytes,
        headerBytes,
        wholeRequest,
        idle,
        anAddress,
        inAll,
        forDevices,
        streamsAnAddress,
        streams,
        streamsForDevices);
  }
}
