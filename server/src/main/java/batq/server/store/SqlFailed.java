package batq.server.store;

import java.sql.SQLException;

/**
 * A statement that failed; what the store makes of it depends on whether the transaction still
 * stands.
 */
final class SqlFailed extends RuntimeException {
  private final SQLException failure;

  SqlFailed(String sql, SQLException failure) {
    super("failed: " + sql, failure);
    this.failure = failure;
  }

  SQLException sqlException() {
    return failure;
  }
}
