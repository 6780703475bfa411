package batq.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of {@value #MEGABYTES} MB that holds nothing, given up when the disk is full: in its place
 * those who wait are still called and what is done is still recorded. New numbers wait until there
 * is room for the file again (TRUST D7).
 */
final class Ballast {
  private static final int MEGABYTES = 16;
  private static final int PIECE = 1 << 20;
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(Ballast.class);

  private final Path file;
  private boolean kept;
  private long nextTry = System.nanoTime();

  private Ballast(Path file, boolean kept) {
    this.file = file;
    this.kept = kept;
  }

  /** For files that are no office's own: nothing is kept, and nothing is missing. */
  static Ballast none() {
    return new Ballast(Path.of(""), true);
  }

  /** Made now if it is not there and there is room. */
  static Ballast at(Path file) {
    try {
      var ballast =
          new Ballast(file, Files.exists(file) && Files.size(file) == (long) MEGABYTES * PIECE);
      if (!ballast.kept()) {
        LOG.error("The disk is full: without room for {} no number is given", file);
      }
      return ballast;
    } catch (IOException e) {
      throw new UncheckedIOException("the ballast " + file + " could not be looked at", e);
    }
  }

  /** Whether it is there; if it is not, tries to make it, at most once a second. */
  synchronized boolean kept() {
    if (!kept && System.nanoTime() - nextTry >= 0) {
      kept = make();
      nextTry = System.nanoTime() + BETWEEN_TRIES.toNanos();
    }
    return kept;
  }

  /** The disk is full. */
  synchronized void giveUp() {
    try {
      if (Files.deleteIfExists(file)) {
        LOG.error(
            "The disk is full; {} was given up, and no number is given until it is back", file);
        kept = false;
        nextTry = System.nanoTime() + BETWEEN_TRIES.toNanos();
      }
    } catch (IOException e) {
      LOG.error("The ballast {} could not be given up", file, e);
    }
  }

  /** Twice the room, so that the disk is not filled by this very file. */
  private boolean make() {
    try {
      if (Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace()
          < 2L * MEGABYTES * PIECE) {
        return false;
      }
      fill();
      return true;
    } catch (IOException e) {
      LOG.info("No room for the ballast {}: {}", file, e.toString());
      remove();
      return false;
    }
  }

  private void fill() throws IOException {
    try (var channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      for (var piece = 0; piece < MEGABYTES; piece++) {
        var zeros = ByteBuffer.allocate(PIECE);
        while (zeros.hasRemaining()) {
          channel.write(zeros);
        }
      }
    }
  }

  private void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("A part of the ballast {} remains", file, e);
    }
  }
}
