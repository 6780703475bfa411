package batq.hardware.printer;

import batq.hardware.posix.PosixFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A printer as a device file, as {@code /dev/usb/lp0} of Linux's printer class. */
public final class DevicePort implements PrinterPort {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_READ = 256;

  private final PosixFile device;

  private DevicePort(PosixFile device) {
    this.device = device;
  }

  static DevicePort open(Path path) throws IOException {
    return new DevicePort(PosixFile.open(path));
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    device.write(bytes, PATIENCE);
  }

  @Override
  public byte[] read(Duration within) throws IOException {
    return device.read(MOST_READ, within);
  }

  @Override
  public boolean answers() {
    return true;
  }

  @Override
  public void close() {
    device.close();
  }
}
