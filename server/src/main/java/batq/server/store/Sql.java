package batq.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Statements on one connection, prepared once and kept. Every cursor is closed before its method
 * returns: an unread one would make the next RELEASE or COMMIT fail with SQLITE_BUSY.
 */
public final class Sql implements AutoCloseable {
  private static final int MOST_STATEMENTS = 256;

  /** Makes a value of a row. */
  @FunctionalInterface
  public interface Mapper<T> {
    T map(Row row) throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(64, 0.75f, true);

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** Every row of the answer. */
  public <T> List<T> list(String sql, Mapper<T> mapper, Object... arguments) {
    var rows = new ArrayList<T>();
    each(sql, mapper, rows::add, arguments);
    return rows;
  }

  /** The first row of the answer, if there is one. */
  public <T> Optional<T> first(String sql, Mapper<T> mapper, Object... arguments) {
    try (var result = bound(sql, arguments).executeQuery()) {
      return result.next() ? Optional.of(mapper.map(new Row(result))) : Optional.empty();
    } catch (SQLException e) {
      throw new SqlFailed(sql, e);
    }
  }

  /** Row after row, for answers too long to keep. */
  public <T> void each(String sql, Mapper<T> mapper, Consumer<T> taker, Object... arguments) {
    try (var result = bound(sql, arguments).executeQuery()) {
      var row = new Row(result);
      while (result.next()) {
        taker.accept(mapper.map(row));
      }
    } catch (SQLException e) {
      throw new SqlFailed(sql, e);
    }
  }

  /** Changes rows and says how many. */
  public int update(String sql, Object... arguments) {
    try {
      return bound(sql, arguments).executeUpdate();
    } catch (SQLException e) {
      throw new SqlFailed(sql, e);
    }
  }

  /** A statement without arguments or answer, not kept. */
  void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private PreparedStatement bound(String sql, Object... arguments) throws SQLException {
    var statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
      closeEldest();
    }
    for (var i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, plain(arguments[i]));
    }
    return statement;
  }

  private void closeEldest() throws SQLException {
    if (prepared.size() > MOST_STATEMENTS) {
      var eldest = prepared.entrySet().iterator();
      var entry = eldest.next();
      eldest.remove();
      entry.getValue().close();
    }
  }

  /** The house's types as SQLite keeps them; small id types by their text. */
  private static @Nullable Object plain(Object argument) {
    return switch (argument) {
      case Optional<?> perhaps -> perhaps.isPresent() ? plain(perhaps.get()) : null;
      case Instant instant -> instant.toEpochMilli();
      case LocalDate date -> date.toString();
      case Boolean flag -> flag ? 1 : 0;
      case Number number -> number;
      case byte[] bytes -> bytes;
      default -> argument.toString();
    };
  }
}
