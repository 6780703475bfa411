package batq.server.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes all waiting commands, at most {@value #GROUP}, runs each in
 * a savepoint of its own, commits once, and only then answers. If the transaction itself is gone
 * (full disk, I/O error) the whole group is refused and the connection thrown away: the driver
 * would commit what follows statement by statement.
 */
final class Writer implements AutoCloseable {
  static final int GROUP = 256;
  private static final int MOST_WAITING = 4096;
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  private final Connections connections;
  private final int office;
  private final Consumer<List<Recorded>> committed;
  private final Runnable makeRoom;
  private final Lock turn;
  private final Handover<Pending<?>> waiting = new Handover<>(MOST_WAITING);
  private final Thread thread;
  private @Nullable Sql connection;
  private volatile Optional<StoreDown.Trouble> trouble = Optional.empty();

  /**
   * @param makeRoom called when the disk is full
   * @param turn held while a group is written; whoever else holds it makes the writer wait
   */
  Writer(
      Connections connections,
      int office,
      Consumer<List<Recorded>> committed,
      Runnable makeRoom,
      Lock turn) {
    this.connections = connections;
    this.office = office;
    this.committed = committed;
    this.makeRoom = makeRoom;
    this.turn = turn;
    this.thread = Thread.ofPlatform().name("writer").daemon().start(this::work);
  }

  <T> T run(Command<T> command) {
    var pending = new Pending<>(command);
    if (!waiting.offer(pending)) {
      throw new StoreDown(
          StoreDown.Trouble.BUSY, new IllegalStateException("the writer is full or has ended"));
    }
    return pending.await();
  }

  /** What the last group met; empty when it was written. */
  Optional<StoreDown.Trouble> trouble() {
    return trouble;
  }

  @Override
  public void close() {
    waiting.close();
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    while (!waiting.isOver()) {
      var group = new ArrayList<Pending<?>>();
      try {
        var first = waiting.first(Duration.ofSeconds(1));
        if (first.isEmpty()) {
          continue;
        }
        group.add(first.get());
      } catch (InterruptedException e) {
        // close() wakes us; what still waits is done first.
        continue;
      }
      turn.lock();
      try {
        waiting.addTo(group, GROUP - 1);
        commit(group);
      } finally {
        turn.unlock();
      }
    }
    discard();
  }

  private void commit(List<Pending<?>> group) {
    try {
      var sql = connected();
      sql.run("BEGIN IMMEDIATE");
      var journal = Journal.read(sql, office);
      var tx = new Tx(sql, journal, office);
      for (var pending : group) {
        runInSavepoint(sql, journal, tx, pending);
      }
      var recorded = journal.seal(sql);
      sql.run("COMMIT");
      trouble = Optional.empty();
      announce(recorded);
      group.forEach(Pending::answer);
    } catch (SQLException e) {
      refuse(group, e);
    } catch (SqlFailed e) {
      refuse(group, e.sqlException());
    } catch (RuntimeException e) {
      // The writer must live: whatever went wrong outside a command's savepoint refuses the group.
      refuse(group, new SQLException(e));
    }
  }

  private static void runInSavepoint(Sql sql, Journal journal, Tx tx, Pending<?> pending)
      throws SQLException {
    var place = journal.place();
    sql.update("SAVEPOINT command");
    try {
      pending.run(tx);
      sql.update("RELEASE command");
    } catch (RuntimeException e) {
      if (!inTransaction(sql)) {
        throw e instanceof SqlFailed failed ? failed.sqlException() : new SQLException(e);
      }
      sql.update("ROLLBACK TO command");
      sql.update("RELEASE command");
      journal.backTo(place);
      pending.fail(e);
    }
  }

  /** Asks the connection: inside a transaction a second BEGIN is refused. */
  private static boolean inTransaction(Sql sql) {
    try {
      sql.run("BEGIN");
      return false;
    } catch (SQLException e) {
      return true;
    }
  }

  private void announce(List<Recorded> recorded) {
    if (!recorded.isEmpty()) {
      try {
        committed.accept(recorded);
      } catch (RuntimeException e) {
        LOG.error("What was committed could not be announced", e);
      }
    }
  }

  private void refuse(List<Pending<?>> group, SQLException cause) {
    LOG.error("A group of {} commands was refused", group.size(), cause);
    discard();
    var down = StoreDown.because(cause, connections.file());
    trouble = Optional.of(down.trouble());
    if (down.trouble() == StoreDown.Trouble.FULL) {
      makeRoom.run();
    }
    group.forEach(pending -> pending.refuse(down));
  }

  private Sql connected() throws SQLException {
    if (connection == null) {
      connection = connections.writer();
    }
    return connection;
  }

  private void discard() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      LOG.warn("Closing the writer's connection", e);
    }
    connection = null;
  }
}
