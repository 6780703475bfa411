package batq.server.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The office's record: {@link #write} for commands, {@link #read} for questions, listeners for what
 * was committed.
 */
public final class Database implements AutoCloseable {
  /** The one office of this folder; more come with the head office. */
  public static final int OFFICE = 1;

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private final boolean owned;
  private final Writer writer;
  private final LogFolding folding;
  private final Readers readers;
  private final Ballast ballast;
  private final List<Consumer<List<Recorded>>> listeners = new CopyOnWriteArrayList<>();

  private Database(Connections connections, Ballast ballast, boolean owned) {
    this(connections, ballast, owned, LogFolding.HOUSE);
  }

  private Database(
      Connections connections, Ballast ballast, boolean owned, LogFolding.Bounds bounds) {
    // Fair, so that a writer with a full queue does not keep the folding from its turn.
    var turn = new ReentrantLock(true);
    this.owned = owned;
    this.readers = new Readers(connections);
    this.ballast = ballast;
    this.folding = new LogFolding(connections, turn, bounds);
    this.writer = new Writer(connections, OFFICE, this::announce, ballast::giveUp, turn);
    if (owned) {
      folding.begin();
    }
  }

  /** Opens an office's own record, bringing its tables up to date first, after a backup. */
  public static Database open(DataDirectory directory) {
    return open(directory.database(), directory.ballast());
  }

  /** Opens a file that is no office's own, bringing its tables up to date first. */
  public static Database open(Path file) {
    return open(file, Ballast.none());
  }

  /** The same with other bounds of its log. */
  static Database open(Path file, LogFolding.Bounds bounds) {
    var connections = new Connections(file);
    Migration.keepingABackup(file, connections.url());
    return new Database(connections, Ballast.none(), true, bounds);
  }

  private static Database open(Path file, Ballast ballast) {
    var connections = new Connections(file);
    Migration.keepingABackup(file, connections.url());
    return new Database(connections, ballast, true);
  }

  /** Opens a copy of a backup, which needs no backup of its own. */
  public static Database openCopy(Path file) {
    var connections = new Connections(file);
    Migration.ofACopy(connections.url());
    return new Database(connections, Ballast.none(), true);
  }

  /**
   * Opens the file with the tables it has. For those who judge a record: they must find it as it
   * was left.
   */
  public static Database openAsItIs(Path file) {
    return new Database(new Connections(file), Ballast.none(), true);
  }

  /** Opens the file for questions alone, beside the server that owns it. */
  public static Database openBeside(Path file) {
    return new Database(new Connections(file), Ballast.none(), false);
  }

  /**
   * Does the command durably, or throws: what it threw itself, or {@link StoreDown}. Then nothing
   * of it is stored.
   */
  public <T> T write(Command<T> command) {
    if (!owned) {
      throw new IllegalStateException("the record belongs to another process");
    }
    return writer.run(command);
  }

  /**
   * Asks a question of what is committed. The answer is whole when this returns: no cursor stays
   * open.
   */
  public <T> T read(Function<Sql, T> query) {
    return readers.run(query);
  }

  /**
   * Called on the writer's thread after each commit, before the commands are answered; it must
   * return at once and wait for nobody.
   */
  public void onCommitted(Consumer<List<Recorded>> listener) {
    listeners.add(listener);
  }

  /** Whether the record takes writes. */
  public boolean takesWrites() {
    return trouble().isEmpty();
  }

  /**
   * Why the record takes no writes now: as the last one said, and if it failed, by trying again.
   */
  public Optional<StoreDown.Trouble> trouble() {
    if (!ballast.kept()) {
      return Optional.of(StoreDown.Trouble.FULL);
    }
    if (writer.trouble().isEmpty()) {
      return Optional.empty();
    }
    try {
      write(tx -> tx.update("UPDATE office SET sequence = sequence WHERE office_id = ?", OFFICE));
      return Optional.empty();
    } catch (StoreDown e) {
      return Optional.of(e.trouble());
    }
  }

  /**
   * Refuses what makes the record grow by something new, while the disk is full; what is under way
   * may still be brought to its end.
   */
  public void needRoom() {
    if (!ballast.kept()) {
      throw new StoreDown(StoreDown.Trouble.FULL, new IllegalStateException("no ballast"));
    }
  }

  @Override
  public void close() {
    // The readers first: whoever closes last folds the log into the file, and a reader may not.
    try {
      readers.close();
    } catch (SQLException e) {
      LOG.warn("Closing the readers", e);
    }
    writer.close();
    folding.close();
  }

  private void announce(List<Recorded> recorded) {
    folding.grown();
    listeners.forEach(listener -> listener.accept(recorded));
  }
}
