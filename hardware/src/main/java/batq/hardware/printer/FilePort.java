package batq.hardware.printer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A plain file to which jobs are added. Nothing answers, so no job is ever confirmed. */
public final class FilePort implements PrinterPort {
  private static final Logger LOG = LoggerFactory.getLogger(FilePort.class);

  private final OutputStream out;

  private FilePort(OutputStream out) {
    this.out = out;
  }

  static FilePort open(Path path) throws IOException {
    return new FilePort(
        Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  @Override
  public byte[] read(Duration within) {
    return new byte[0];
  }

  @Override
  public boolean answers() {
    return false;
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      LOG.debug("closing the print file failed", e);
    }
  }
}
