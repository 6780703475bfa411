package batq.simulation.scans;

import batq.simulation.fuzz.Caller;
import java.net.URI;
import java.util.List;

/**
 * What is scanned, and as whom.
 *
 * @param addresses where to begin, whole, with every kind of parameter that the server takes
 * @param headers by which the scanner is let in, each with its name
 */
record ScanTarget(URI server, List<URI> addresses, List<String> headers) {
  ScanTarget {
    addresses = List.copyOf(addresses);
    headers = List.copyOf(headers);
  }

  static ScanTarget of(URI server, List<String> paths, Caller caller) {
    return new ScanTarget(server, paths.stream().map(server::resolve).toList(), caller.headers());
  }
}
