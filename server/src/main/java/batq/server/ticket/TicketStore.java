package batq.server.ticket;

import batq.server.store.Sql;
import batq.server.store.Tx;
import batq.wire.CounterId;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.TicketNumber;
import batq.wire.WireJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The ticket rows, and the one way of changing them: an event recorded, and the row that follows
 * from it.
 */
public final class TicketStore {
  private static final String INSERT =
      """
      INSERT INTO ticket (ticket_id, office_id, site, day, series, ordinal, number, wished_id, service_id,
        department_id, standard_minutes, visitor_class, priority, channel, state, issued_at, line_at, calls, calls_apart)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, 0, 0)\
      """;
  private static final String INSERT_MATTER =
      """
      INSERT INTO earlier_matter (ticket_id, ordinal, office_id, day, service_id, department_id, series,
        standard_minutes, called_at, served_from, ended_at, service_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String NEXT_ORDINAL =
      """
      INSERT INTO series_counter (office_id, site, day, series, last) VALUES (?, ?, ?, ?, 1)
      ON CONFLICT (office_id, site, day, series) DO UPDATE SET last = last + 1 RETURNING last\
      """;
  private static final String TAKEN_UP_TO =
      """
      INSERT INTO series_counter (office_id, site, day, series, last) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (office_id, site, day, series) DO UPDATE SET last = max(last, excluded.last)\
      """;
  private static final String HEAD =
      """
      SELECT * FROM ticket WHERE office_id = ? AND day = ? AND service_id = ? AND priority = ? AND state = 'waiting'
      ORDER BY line_at, number LIMIT 1\
      """;

  private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

  /** Who stands before whom within one lane. */
  public static final Comparator<Ticket.Waiting> LINE =
      Comparator.comparing(Ticket.Waiting::lineAt)
          .thenComparing(waiting -> waiting.number().shown());

  /** The next number of a series on a day, taken for good with the transaction. */
  public int nextOrdinal(Tx tx, int site, LocalDate day, Series series) {
    return tx.first(NEXT_ORDINAL, row -> row.number("last"), tx.office(), site, day, series)
        .orElseThrow();
  }

  /** Steps a series over numbers that were given out elsewhere, so that none is given twice. */
  public void takenUpTo(Tx tx, int site, LocalDate day, Series series, int ordinal) {
    tx.update(TAKEN_UP_TO, tx.office(), site, day, series, ordinal);
  }

  /** Whether a number was given out on a day. */
  public boolean isTaken(Sql sql, int office, int site, LocalDate day, TicketNumber number) {
    return sql.first(
            "SELECT 1 FROM ticket WHERE office_id = ? AND site = ? AND day = ? AND number = ?",
            row -> true,
            office,
            site,
            day,
            number)
        .isPresent();
  }

  /** Records the issue and stores the ticket that comes of it. */
  public Ticket.Waiting issue(
      Tx tx, TicketEvent.Issued event, LocalDate day, Instant at, String actor) {
    var ticket = Ticket.issued(event, day, at);
    insert(tx, ticket);
    tx.record(at, day, actor, event);
    return ticket;
  }

  /** Records an event and stores the ticket as it is afterwards. */
  public Ticket move(Tx tx, Ticket before, TicketEvent event, Instant at, String actor) {
    var after = before.after(event, at);
    ServedMatter.of(before, event, at).ifPresent(matter -> insert(tx, before.facts(), matter));
    tx.update(TicketColumns.UPDATE, TicketColumns.of(after));
    tx.record(at, after.facts().day(), actor, event);
    return after;
  }

  public Optional<Ticket> find(Sql sql, TicketId id) {
    return sql.first("SELECT * FROM ticket WHERE ticket_id = ?", TicketRow::read, id);
  }

  /** The ticket called to, or served at, a counter today. */
  public Optional<Ticket.AtCounter> at(Sql sql, int office, CounterId counter, LocalDate day) {
    return sql.first(
        "SELECT * FROM ticket WHERE office_id = ? AND counter_id = ? AND day = ?"
            + " AND state IN ('called', 'serving')",
        row -> (Ticket.AtCounter) TicketRow.read(row),
        office,
        counter,
        day);
  }

  /** The first waiting ticket of one lane, priority or ordinary, among some services. */
  public Optional<Ticket.Waiting> head(
      Sql sql, int office, LocalDate day, Collection<ServiceId> services, boolean priority) {
    return services.stream()
        .flatMap(
            service -> sql.first(HEAD, TicketRow::read, office, day, service, priority).stream())
        .map(Ticket.Waiting.class::cast)
        .min(LINE);
  }

  /** All who wait today, in the order of their coming. */
  public List<Ticket.Waiting> waiting(Sql sql, int office, LocalDate day) {
    return sql.list(
        "SELECT * FROM ticket WHERE office_id = ? AND day = ? AND state = 'waiting'"
            + " ORDER BY line_at, number",
        row -> (Ticket.Waiting) TicketRow.read(row),
        office,
        day);
  }

  /** How many wait today for each service for which somebody does, by its id. */
  public SequencedMap<ServiceId, Integer> waitingByService(Sql sql, int office, LocalDate day) {
    var waiting = new LinkedHashMap<ServiceId, Integer>();
    sql.list(
            "SELECT service_id, count(*) AS waiting FROM ticket"
                + " WHERE office_id = ? AND day = ? AND state = 'waiting'"
                + " GROUP BY service_id ORDER BY service_id",
            row -> Map.entry(new ServiceId(row.text("service_id")), row.number("waiting")),
            office,
            day)
        .forEach(it -> waiting.put(it.getKey(), it.getValue()));
    return waiting;
  }

  /** All tickets of other days that nobody is done with, oldest first. */
  public List<Ticket.Open> openBeside(Sql sql, int office, LocalDate today) {
    // One question for each of the small indexes that hold just these.
    return Stream.of("state = 'waiting'", "state IN ('called', 'serving')", "state = 'held'")
        .flatMap(
            state ->
                sql
                    .list(
                        "SELECT * FROM ticket WHERE office_id = ? AND day <> ? AND " + state,
                        row -> (Ticket.Open) TicketRow.read(row),
                        office,
                        today)
                    .stream())
        .sorted(Comparator.comparing(ticket -> ticket.facts().issuedAt()))
        .toList();
  }

  /** All of a day that are put aside. */
  public List<Ticket.Held> held(Sql sql, int office, LocalDate day) {
    return sql.list(
        "SELECT * FROM ticket WHERE office_id = ? AND day = ? AND state = 'held' ORDER BY held_at",
        row -> (Ticket.Held) TicketRow.read(row),
        office,
        day);
  }

  /** What a counter gave to those who came without a ticket, the last used first. */
  public List<ServiceId> walkUps(Sql sql, int office, LocalDate day, CounterId counter) {
    return sql
        .list(
            "SELECT wished_id FROM ticket WHERE office_id = ? AND day = ? AND counter_id = ?"
                + " AND manner = 'walk-up' ORDER BY issued_at DESC LIMIT 50",
            row -> new ServiceId(row.text("wished_id")),
            office,
            day,
            counter)
        .stream()
        .distinct()
        .toList();
  }

  /** All of a day that were given up and did not come yet, the latest first. */
  public List<Ticket.NotShown> notShown(Sql sql, int office, LocalDate day) {
    return sql.list(
        "SELECT * FROM ticket WHERE office_id = ? AND day = ? AND state = 'no-show'"
            + " ORDER BY ended_at DESC, number",
        row -> (Ticket.NotShown) TicketRow.read(row),
        office,
        day);
  }

  /** The ticket of a day with this number. */
  public Optional<Ticket> find(Sql sql, int office, LocalDate day, TicketNumber number) {
    return sql.first(
        "SELECT * FROM ticket WHERE office_id = ? AND day = ? AND number = ?",
        TicketRow::read,
        office,
        day,
        number);
  }

  /** All tickets of a day, as issued. */
  public List<Ticket> ofDay(Sql sql, int office, LocalDate day) {
    return sql.list(
        "SELECT * FROM ticket WHERE office_id = ? AND day = ? ORDER BY issued_at, number",
        TicketRow::read,
        office,
        day);
  }

  /** The tickets of a run: of the first one's day, series and service, up to an ordinal. */
  List<Ticket> run(Sql sql, int office, TicketFacts first, int lastOrdinal) {
    return sql.list(
        "SELECT * FROM ticket WHERE office_id = ? AND site = ? AND day = ? AND series = ?"
            + " AND ordinal BETWEEN ? AND ? AND wished_id = ? ORDER BY ordinal",
        TicketRow::read,
        office,
        first.site(),
        first.day(),
        first.series(),
        first.ordinal(),
        lastOrdinal,
        first.wished());
  }

  /** Tickets of a day that somebody looks for, the newest first. */
  public List<Ticket> search(Sql sql, int office, LocalDate day, TicketSearch wanted, int most) {
    var from = wanted.from().orElse(Instant.EPOCH);
    return sql.list(
        "SELECT * FROM ticket WHERE office_id = ? AND day = ? AND (? = '' OR instr(number, ?) > 0)"
            + " AND (? = '' OR ? IN (wished_id, service_id)) AND (? = '' OR visitor_class = ?)"
            + " AND issued_at >= ? AND issued_at < ? AND (? = 0 OR state = 'waiting')"
            + " ORDER BY issued_at DESC, ordinal DESC LIMIT ?",
        TicketRow::read,
        office,
        day,
        wanted.number(),
        wanted.number(),
        wanted.service(),
        wanted.service(),
        wanted.visitorClass(),
        wanted.visitorClass(),
        from,
        wanted.until().orElse(FOR_EVER),
        wanted.waiting(),
        most);
  }

  /** How many came for a service on a day: its tickets but those that stand for nobody. */
  public int visitors(Sql sql, int office, LocalDate day, ServiceId service) {
    return sql.first(
            "SELECT count(*) AS came FROM ticket WHERE office_id = ? AND day = ? AND service_id = ?"
                + " AND (state <> 'cancelled' OR reason = 'visitor-left')",
            row -> row.number("came"),
            office,
            day,
            service)
        .orElseThrow();
  }

  /** How many tickets the record holds. */
  static int count(Sql sql, int office) {
    return sql.first(
            "SELECT count(*) AS tickets FROM ticket WHERE office_id = ?",
            row -> row.number("tickets"),
            office)
        .orElseThrow();
  }

  /**
   * The next day of which anything is kept, as it is written; each of the three has an index by
   * day.
   */
  static Optional<String> dayAfter(Sql sql, int office, String day) {
    return Stream.of("event", "ticket", "earlier_matter")
        .flatMap(
            table ->
                sql
                    .first(
                        "SELECT min(day) AS day FROM %s WHERE office_id = ? AND day > ?"
                            .formatted(table),
                        row -> row.perhapsText("day"),
                        office,
                        day)
                    .flatMap(it -> it)
                    .stream())
        .min(Comparator.naturalOrder());
  }

  /** Every event about a ticket of a day, in the order of the record. */
  static void eachEvent(Sql sql, int office, String day, Consumer<Rebuild.Step> taker) {
    sql.each(
        // Left to itself SQLite would read the whole record, which is in that order already.
        "SELECT sequence, at, day, body FROM event INDEXED BY event_of_day"
            + " WHERE office_id = ? AND day = ? AND ticket_id IS NOT NULL ORDER BY sequence",
        row ->
            new Rebuild.Step(
                row.bigNumber("sequence"),
                WireJson.read(row.text("body"), TicketEvent.class),
                row.date("day"),
                row.instant("at")),
        taker,
        office,
        day);
  }

  /** Every ticket of a day, in no order. */
  static void eachRow(Sql sql, int office, String day, Consumer<Ticket> taker) {
    sql.each(
        "SELECT * FROM ticket WHERE office_id = ? AND day = ?",
        TicketRow::read,
        taker,
        office,
        day);
  }

  /** Every matter that a ticket of a day had before its present one. */
  static List<ServedMatter> earlierMatters(Sql sql, int office, String day) {
    return sql.list(
        "SELECT * FROM earlier_matter WHERE office_id = ? AND day = ? ORDER BY ticket_id, ordinal",
        TicketRow::readMatter,
        office,
        day);
  }

  private static void insert(Tx tx, TicketFacts facts, ServedMatter served) {
    tx.update(
        INSERT_MATTER,
        served.ticketId(),
        served.ordinal(),
        tx.office(),
        facts.day(),
        served.matter().serviceId(),
        served.matter().departmentId(),
        facts.series(),
        served.matter().standardMinutes(),
        served.calledAt(),
        served.servedFrom(),
        served.endedAt(),
        served.service().toMillis());
  }

  private static void insert(Tx tx, Ticket.Waiting ticket) {
    var facts = ticket.facts();
    tx.update(
        INSERT,
        facts.id(),
        tx.office(),
        facts.site(),
        facts.day(),
        facts.series(),
        facts.ordinal(),
        facts.number(),
        facts.wished(),
        facts.serviceId(),
        facts.matter().departmentId(),
        facts.matter().standardMinutes(),
        facts.visitorClass(),
        facts.priority(),
        TicketRow.word(facts.channel()),
        facts.issuedAt(),
        ticket.lineAt());
  }
}
