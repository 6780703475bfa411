package batq.server.store;

import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A few connections for reading, opened when first needed and kept. A failed one is thrown away.
 */
final class Readers implements AutoCloseable {
  private static final int MOST = 4;
  private static final long LONGEST_WAIT_S = 10;

  private final Connections connections;
  private final Semaphore free = new Semaphore(MOST, true);
  private volatile boolean closed;
  private final BlockingQueue<Sql> idle = new ArrayBlockingQueue<>(MOST);

  Readers(Connections connections) {
    this.connections = connections;
  }

  <T> T run(Function<Sql, T> query) {
    try {
      if (!free.tryAcquire(LONGEST_WAIT_S, TimeUnit.SECONDS)) {
        throw new StoreDown(
            StoreDown.Trouble.BUSY, new IllegalStateException("every reader is busy"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreDown(StoreDown.Trouble.BUSY, e);
    }
    try {
      return onOne(query);
    } finally {
      free.release();
    }
  }

  private <T> T onOne(Function<Sql, T> query) {
    try {
      var kept = idle.poll();
      var sql = kept == null ? connections.reader() : kept;
      try {
        Connections.limit(sql.connection());
        var value = query.apply(sql);
        giveBack(sql);
        return value;
      } catch (RuntimeException e) {
        sql.close();
        throw e;
      }
    } catch (SQLException e) {
      throw StoreDown.because(e);
    } catch (SqlFailed e) {
      throw StoreDown.because(e.sqlException());
    }
  }

  private void giveBack(Sql sql) throws SQLException {
    if (closed) {
      sql.close();
    } else {
      idle.add(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    closed = true;
    for (var sql = idle.poll(); sql != null; sql = idle.poll()) {
      sql.close();
    }
  }
}
