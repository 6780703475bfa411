package batq.server.office;

import batq.server.store.Database;
import batq.server.store.OfficeEvent;
import batq.server.store.Sql;
import batq.server.store.Tx;
import batq.wire.WireJson;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One document of the office (settings, hours, catalogue): stored as JSON with a version, and kept
 * in memory as the last commit left it.
 */
public final class OfficeDocument<T> {
  private static final String READ =
      "SELECT body FROM office_document WHERE office_id = ? AND name = ?";
  private static final String WRITE =
      """
      INSERT INTO office_document (office_id, name, version, body) VALUES (?, ?, 1, ?)
      ON CONFLICT (office_id, name) DO UPDATE SET version = version + 1, body = excluded.body""";
  private static final String VERSION =
      "SELECT version FROM office_document WHERE office_id = ? AND name = ?";

  private final String name;
  private final Class<T> type;
  private final UnaryOperator<String> newest;
  private volatile Optional<T> current = Optional.empty();

  /**
   * @param changed the new value, if an event carries one
   */
  public OfficeDocument(
      Database database, String name, Class<T> type, Function<OfficeEvent, Optional<T>> changed) {
    this(database, name, type, UnaryOperator.identity(), changed);
  }

  /**
   * @param newest brings a body that an earlier version wrote to today's form
   * @param changed the new value, if an event carries one
   */
  public OfficeDocument(
      Database database,
      String name,
      Class<T> type,
      UnaryOperator<String> newest,
      Function<OfficeEvent, Optional<T>> changed) {
    this.name = name;
    this.type = type;
    this.newest = newest;
    this.current = database.read(this::stored);
    database.onCommitted(
        recorded ->
            recorded.forEach(
                each ->
                    changed.apply(each.event()).ifPresent(value -> current = Optional.of(value))));
  }

  /** The value as it stands; asked only of an office that is set up. */
  public T value() {
    return current.orElseThrow(
        () -> new IllegalStateException("the office is not set up: it has no " + name));
  }

  /** The value as it stands inside a transaction; asked only of an office that is set up. */
  public T stored(Tx tx) {
    return stored(tx.sql())
        .orElseThrow(
            () -> new IllegalStateException("the office is not set up: it has no " + name));
  }

  /** The value as it stands, if there is one. */
  public Optional<T> perhaps() {
    return current;
  }

  /** Stores the value and returns its version; the caller records the event that carries it. */
  public int write(Tx tx, T value) {
    tx.update(WRITE, tx.office(), name, WireJson.write(value));
    return tx.first(VERSION, row -> row.number("version"), tx.office(), name).orElseThrow();
  }

  private Optional<T> stored(Sql sql) {
    return sql.first(READ, row -> row.text("body"), Database.OFFICE, name)
        .map(body -> WireJson.read(newest.apply(body), type));
  }
}
