package batq.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds SQLite's log into the file, on a thread and a connection of its own: done by the writer, a
 * fold would put two more syncs before the answers of those who wait (decision 21).
 *
 * <p>Beside the writer as a rule. Only a log that has grown past {@code longest}, because groups
 * came without a pause, is begun anew in the writer's turn; then little is left to fold.
 */
final class LogFolding implements AutoCloseable {
  /** 14,000 pages and what comes within one look stay below 64 MB. */
  static final Bounds HOUSE =
      new Bounds(1_000, 14_000, Duration.ofMillis(100), Duration.ofMinutes(10));

  private static final int PAGE_BYTES = 4096;
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(LogFolding.class);

  private final Connections connections;
  private final Path log;
  private final Lock writersTurn;
  private final Bounds bounds;
  private final BlockingQueue<Boolean> grown = new ArrayBlockingQueue<>(1);
  private Optional<Thread> thread = Optional.empty();
  private Optional<Sql> connection = Optional.empty();
  private boolean failing;
  private volatile boolean closed;

  /**
   * When the log is folded.
   *
   * @param worthIt so many pages that are not in the file yet
   * @param longest so many pages in all; the log is then begun anew
   * @param betweenLooks the shortest time from one look to the next
   * @param quiet after so long without an event the log is folded whole and cut to nothing
   */
  record Bounds(int worthIt, int longest, Duration betweenLooks, Duration quiet) {}

  /** What a checkpoint says (sqlite.org/pragma.html#pragma_wal_checkpoint). */
  private record Folded(boolean hindered, int pages, int inTheFile) {
    int left() {
      return pages - inTheFile;
    }
  }

  /**
   * @param writersTurn held by the writer while a group is written
   */
  LogFolding(Connections connections, Lock writersTurn, Bounds bounds) {
    this.connections = connections;
    this.log = Path.of(connections.file() + "-wal");
    this.writersTurn = writersTurn;
    this.bounds = bounds;
  }

  /** Begins to look after the log, until it is closed. */
  void begin() {
    thread = Optional.of(Thread.ofPlatform().name("log folding").daemon().start(this::work));
  }

  /** Something was committed. Returns at once. */
  void grown() {
    // One word is enough: the next look sees all of it.
    var _ = grown.offer(true);
  }

  /** After the writer: the connection closed last folds what is left. */
  @Override
  public void close() {
    closed = true;
    thread.ifPresent(
        it -> {
          it.interrupt();
          try {
            it.join(Duration.ofSeconds(10));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private void work() {
    while (!closed) {
      try {
        var pause = look(grown.poll(bounds.quiet().toMillis(), TimeUnit.MILLISECONDS) == null);
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        // close() wakes us, and nobody else does.
        break;
      }
    }
    discard();
  }

  /** Folds if it is time, and says how long to wait until the next look. */
  private Duration look(boolean quiet) {
    try {
      var size = size();
      if (quiet ? size == 0 : size < (long) bounds.worthIt() * PAGE_BYTES) {
        return bounds.betweenLooks();
      }
      var hindered = quiet ? tidy() : fold();
      failing = false;
      return hindered ? AFTER_FAILURE : bounds.betweenLooks();
    } catch (SQLException e) {
      failed(e);
    } catch (SqlFailed e) {
      failed(e.sqlException());
    } catch (RuntimeException e) {
      // The thread must live: without it the log grows without end.
      failed(e);
    }
    return AFTER_FAILURE;
  }

  /** Whether somebody who reads hindered it; that one is cut after ten seconds. */
  private boolean fold() throws SQLException {
    var before = checkpoint("NOOP");
    if (before.left() < bounds.worthIt() && before.pages() < bounds.longest()) {
      return false;
    }
    var beside = checkpoint("PASSIVE");
    return beside.pages() >= bounds.longest() && inTheWritersTurn("RESTART").hindered();
  }

  private boolean tidy() throws SQLException {
    checkpoint("PASSIVE");
    return inTheWritersTurn("TRUNCATE").hindered();
  }

  private Folded inTheWritersTurn(String mode) throws SQLException {
    writersTurn.lock();
    try {
      return checkpoint(mode);
    } finally {
      writersTurn.unlock();
    }
  }

  private Folded checkpoint(String mode) throws SQLException {
    if (connection.isEmpty()) {
      connection = Optional.of(connections.folder());
    }
    return connection
        .get()
        .first(
            "PRAGMA wal_checkpoint(" + mode + ")",
            row -> new Folded(row.flag("busy"), row.number("log"), row.number("checkpointed")))
        .orElseThrow();
  }

  private long size() {
    try {
      return Files.size(log);
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException("the log " + log + " could not be looked at", e);
    }
  }

  private void failed(Exception cause) {
    if (!failing) {
      LOG.error("The log could not be folded into the file; it is tried again", cause);
    }
    failing = true;
    discard();
  }

  private void discard() {
    try {
      if (connection.isPresent()) {
        connection.get().close();
      }
    } catch (SQLException e) {
      LOG.warn("Closing the connection that folds", e);
    }
    connection = Optional.empty();
  }
}
