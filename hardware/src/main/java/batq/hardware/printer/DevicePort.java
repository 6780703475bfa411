package batq.hardware.printer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A printer as a device file, as {@code /dev/usb/lp0} of Linux's printer class. A channel frees a
 * blocked write when it is interrupted, which a serial library does not.
 */
public final class DevicePort implements PrinterPort {
  private static final int MOST_UNREAD = 64;
  private static final Logger LOG = LoggerFactory.getLogger(DevicePort.class);

  private final Path path;
  private final FileChannel channel;
  private final GuardedWriter writer;
  private final BlockingQueue<byte[]> came = new ArrayBlockingQueue<>(MOST_UNREAD);
  private volatile @Nullable IOException readFailure;

  private DevicePort(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
    this.writer = GuardedWriter.unpaced(path.toString(), this::writePiece);
    Thread.ofPlatform().name("printer-reader-" + path).daemon().start(this::readOn);
  }

  static DevicePort open(Path path) throws IOException {
    return new DevicePort(
        path, FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    writer.write(bytes);
  }

  @Override
  public byte[] read(Duration within) throws IOException {
    try {
      var bytes = came.poll(within.toMillis(), TimeUnit.MILLISECONDS);
      var failure = readFailure;
      if (bytes == null && failure != null) {
        throw new IOException("reading from " + path + " failed", failure);
      }
      return bytes == null ? new byte[0] : bytes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("reading from " + path + " was interrupted", e);
    }
  }

  @Override
  public boolean answers() {
    return true;
  }

  @Override
  public void close() {
    writer.close();
    try {
      channel.close();
    } catch (IOException e) {
      LOG.debug("closing {} failed", path, e);
    }
  }

  private void writePiece(byte[] piece) throws IOException {
    var buffer = ByteBuffer.wrap(piece);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /**
   * The kernel's read waits for the printer, so it has a thread of its own until the port closes.
   */
  private void readOn() {
    var buffer = ByteBuffer.allocate(256);
    try {
      for (var count = channel.read(buffer); count >= 0; count = channel.read(buffer)) {
        // What nobody reads is stale; the newest counts.
        while (!came.offer(Arrays.copyOf(buffer.array(), count))) {
          came.poll();
        }
        buffer.clear();
      }
      readFailure = new IOException("the printer is gone");
    } catch (IOException e) {
      readFailure = e;
    }
  }
}
