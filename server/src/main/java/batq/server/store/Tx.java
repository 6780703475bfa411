package batq.server.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a command may do inside its transaction: read, write, and record what happened. */
public final class Tx {
  private final Sql sql;
  private final Journal journal;
  private final int office;

  Tx(Sql sql, Journal journal, int office) {
    this.sql = sql;
    this.journal = journal;
    this.office = office;
  }

  public int office() {
    return office;
  }

  public Sql sql() {
    return sql;
  }

  public <T> List<T> list(String statement, Sql.Mapper<T> mapper, Object... arguments) {
    return sql.list(statement, mapper, arguments);
  }

  public <T> Optional<T> first(String statement, Sql.Mapper<T> mapper, Object... arguments) {
    return sql.first(statement, mapper, arguments);
  }

  public int update(String statement, Object... arguments) {
    return sql.update(statement, arguments);
  }

  /**
   * Appends an event to the record and returns its sequence.
   *
   * @param day the business day to which it belongs
   * @param actor who did it, as {@code staff:3}, {@code device:2} or {@code batq}; never a name
   */
  public long record(Instant at, LocalDate day, String actor, OfficeEvent event) {
    return journal.append(sql, at, day, actor, event);
  }
}
