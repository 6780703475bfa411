package batq.server.store;

import batq.wire.WireJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The log's growing end: gives each event its sequence and its hash, SHA-256(previous hash ‖
 * canonical bytes). Lives on the writer's thread; what a failed command appended is taken back by
 * {@link #backTo}.
 */
final class Journal {
  private static final String INSERT =
      "INSERT INTO event (office_id, sequence, at, day, name, ticket_id, counter_id, actor, body, hash)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final int HASH_BYTES = 32;

  private final int office;
  private long sequence;
  private byte[] head;
  private final List<Recorded> appended = new ArrayList<>();

  private Journal(int office, long sequence, byte[] head) {
    this.office = office;
    this.sequence = sequence;
    this.head = head;
  }

  /**
   * The journal as the last commit left it. Before the office is set up it is empty, and stays so:
   * an event needs its office's row.
   */
  static Journal read(Sql sql, int office) {
    return sql.first(
            "SELECT sequence, head FROM office WHERE office_id = ?",
            row -> new Journal(office, row.bigNumber("sequence"), row.bytes("head")),
            office)
        .orElseGet(() -> new Journal(office, 0, new byte[HASH_BYTES]));
  }

  /** Where the journal stood before a command. */
  record Place(long sequence, byte[] head, int appended) {}

  Place place() {
    return new Place(sequence, head, appended.size());
  }

  void backTo(Place place) {
    sequence = place.sequence();
    head = place.head();
    appended.subList(place.appended(), appended.size()).clear();
  }

  long append(Sql sql, Instant at, LocalDate day, String actor, OfficeEvent event) {
    var next = sequence + 1;
    var body = WireJson.write(event);
    var hash = hash(head, canonical(office, next, at.toEpochMilli(), day.toString(), actor, body));
    sql.update(
        INSERT,
        office,
        next,
        at,
        day,
        event.name(),
        event.aboutTicket(),
        event.atCounter(),
        actor,
        body,
        hash);
    sequence = next;
    head = hash;
    appended.add(new Recorded(next, at, day, actor, event));
    return next;
  }

  /** Writes the new end into the office's row; the last act before COMMIT. */
  List<Recorded> seal(Sql sql) {
    if (!appended.isEmpty()) {
      sql.update(
          "UPDATE office SET sequence = ?, head = ? WHERE office_id = ?", sequence, head, office);
    }
    var sealed = List.copyOf(appended);
    appended.clear();
    return sealed;
  }

  static String canonical(
      int office, long sequence, long atMillis, String day, String actor, String body) {
    return office + "\n" + sequence + "\n" + atMillis + "\n" + day + "\n" + actor + "\n" + body;
  }

  static byte[] hash(byte[] previous, String canonical) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(previous);
      return digest.digest(canonical.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
