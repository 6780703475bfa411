package batq.hardware.sim;

import batq.receipt.EscPosCommand.AskProcessId;
import batq.receipt.EscPosReader;
import batq.receipt.ProcessId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cuts the stream of bytes into jobs: each ends with the question for its process id. */
final class PrintedJobs {
  /** A job and the signs it asks to be answered with. */
  record Job(byte[] bytes, ProcessId id) {}

  private static final String QUESTION = "\u001d(H\u0006\u000000";
  private static final int SIGNS = 4;
  private static final Logger LOG = LoggerFactory.getLogger(PrintedJobs.class);

  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private final StringBuilder tail = new StringBuilder();

  /** The job that is complete with this byte, if it is one. */
  Optional<Job> print(byte value) {
    begun.write(value);
    tail.append((char) (value & 0xFF));
    if (tail.length() > QUESTION.length() + SIGNS) {
      tail.deleteCharAt(0);
    }
    return tail.indexOf(QUESTION) == 0 && tail.length() == QUESTION.length() + SIGNS
        ? wholeJob()
        : Optional.empty();
  }

  /** A raster may look like the question by chance, so the whole job is read to be sure. */
  private Optional<Job> wholeJob() {
    var bytes = begun.toByteArray();
    var reader = new EscPosReader(new ByteArrayInputStream(bytes));
    try {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof AskProcessId(var id)) {
          begun.reset();
          tail.setLength(0);
          return Optional.of(new Job(bytes, id));
        }
      }
    } catch (EOFException e) {
      LOG.debug("the question stands inside a raster", e);
    } catch (IOException e) {
      LOG.warn("{} bytes are no job and are thrown away: {}", bytes.length, e.getMessage());
      begun.reset();
      tail.setLength(0);
    }
    return Optional.empty();
  }
}
