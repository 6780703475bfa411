package batq.server.tls;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By what the office's computers may call this machine.
 *
 * @param hosts names, in lower case
 * @param addresses as digits: IPv4, and IPv6 of private networks. A machine's other IPv6 addresses
 *     change by the day, and nobody types them.
 */
record Names(SortedSet<String> hosts, SortedSet<String> addresses) {
  /** The name under which devices look for a server that announces itself. */
  static final String OFFICE = "batq.local";

  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
  private static final Logger LOG = LoggerFactory.getLogger(Names.class);

  Names {
    hosts = Collections.unmodifiableSortedSet(new TreeSet<>(hosts));
    addresses = Collections.unmodifiableSortedSet(new TreeSet<>(addresses));
  }

  static Names of(Collection<String> hosts, Collection<String> addresses) {
    return new Names(new TreeSet<>(hosts), new TreeSet<>(addresses));
  }

  /** As this machine is named and connected now. */
  static Names ofThisMachine() {
    var hosts = new TreeSet<>(List.of(OFFICE, "localhost"));
    var host = hostName();
    if (HOST.matcher(host).matches()) {
      hosts.add(host);
      if (host.indexOf('.') < 0) {
        hosts.add(host + ".local");
      }
    }
    var addresses = new TreeSet<>(List.of("127.0.0.1"));
    try {
      NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(Names::isTyped)
          .map(InetAddress::getHostAddress)
          .map(it -> it.replaceFirst("%.*", ""))
          .forEach(addresses::add);
    } catch (SocketException e) {
      LOG.warn("This machine does not tell its addresses", e);
    }
    return new Names(hosts, addresses);
  }

  private static boolean isTyped(InetAddress address) {
    return address instanceof Inet4Address
        || address.isLoopbackAddress()
        || (address.getAddress()[0] & 0xfe) == 0xfc;
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
    } catch (UnknownHostException e) {
      LOG.info("This machine has no name that it knows itself ({})", e.getMessage());
      return "";
    }
  }
}
