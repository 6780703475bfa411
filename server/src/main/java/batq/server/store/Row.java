package batq.server.store;

import batq.wire.CounterId;
import batq.wire.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One row of an answer, read by column name into the house's own types. */
public final class Row {
  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  public String text(String column) throws SQLException {
    return required(column, result.getString(column));
  }

  public Optional<String> perhapsText(String column) throws SQLException {
    return Optional.ofNullable(result.getString(column));
  }

  public int number(String column) throws SQLException {
    return result.getInt(column);
  }

  public long bigNumber(String column) throws SQLException {
    return result.getLong(column);
  }

  public double real(String column) throws SQLException {
    return result.getDouble(column);
  }

  public Optional<Integer> perhapsNumber(String column) throws SQLException {
    var value = result.getInt(column);
    return result.wasNull() ? Optional.empty() : Optional.of(value);
  }

  public Optional<Long> perhapsBigNumber(String column) throws SQLException {
    var value = result.getLong(column);
    return result.wasNull() ? Optional.empty() : Optional.of(value);
  }

  public boolean flag(String column) throws SQLException {
    return result.getInt(column) != 0;
  }

  /** Instants are stored as milliseconds since 1970. */
  public Instant instant(String column) throws SQLException {
    return Instant.ofEpochMilli(result.getLong(column));
  }

  public Optional<Instant> perhapsInstant(String column) throws SQLException {
    var value = result.getLong(column);
    return result.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(value));
  }

  public LocalDate date(String column) throws SQLException {
    return LocalDate.parse(text(column));
  }

  public TicketId ticketId(String column) throws SQLException {
    return TicketId.parse(text(column));
  }

  public Optional<CounterId> perhapsCounter(String column) throws SQLException {
    return perhapsNumber(column).map(CounterId::of);
  }

  public byte[] bytes(String column) throws SQLException {
    return required(column, result.getBytes(column));
  }

  private static <T> T required(String column, @org.jspecify.annotations.Nullable T value)
      throws SQLException {
    if (value == null) {
      throw new SQLException("column " + column + " is empty");
    }
    return value;
  }
}
