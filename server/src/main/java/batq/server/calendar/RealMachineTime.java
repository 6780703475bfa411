package batq.server.calendar;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/** The machine on which this runs. */
public final class RealMachineTime implements MachineTime {
  private final BatteryClock battery;
  private final TimeServer timeServer = new TimeServer();

  public RealMachineTime(BatteryClock battery) {
    this.battery = battery;
  }

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public Optional<VouchedBy> vouchedBy() {
    if (timeServer.hasSetTheClock()) {
      return Optional.of(VouchedBy.TIME_SERVER);
    }
    return battery.agreesWith(instant()) ? Optional.of(VouchedBy.BATTERY) : Optional.empty();
  }

  @Override
  public boolean isThisMachine(String address) {
    try {
      // The text is an address as the connection gave it: no name is looked up.
      var inet = InetAddress.getByName(address);
      return inet.isLoopbackAddress() || NetworkInterface.getByInetAddress(inet) != null;
    } catch (UnknownHostException | SocketException e) {
      return true;
    }
  }
}
