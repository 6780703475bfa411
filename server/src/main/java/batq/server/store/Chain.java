package batq.server.store;

import java.util.Arrays;
import java.util.Optional;

/** Verifies the hash chain of the record: each event's hash holds the one before it. */
public final class Chain {
  private byte[] previous = new byte[32];
  private String wrong = "";

  private Chain() {}

  private record Link(long sequence, String canonical, byte[] hash) {}

  /**
   * The first event that is not what was written, in one sentence; empty when the whole record
   * stands.
   */
  public static Optional<String> check(Sql sql, int office) {
    var chain = new Chain();
    sql.each(
        "SELECT sequence, at, day, actor, body, hash FROM event WHERE office_id = ? ORDER BY sequence",
        row ->
            new Link(
                row.bigNumber("sequence"),
                Journal.canonical(
                    office,
                    row.bigNumber("sequence"),
                    row.instant("at"),
                    row.date("day"),
                    row.text("actor"),
                    row.text("body")),
                row.bytes("hash")),
        chain::follow,
        office);
    var head =
        sql.first("SELECT head FROM office WHERE office_id = ?", row -> row.bytes("head"), office)
            .orElseThrow();
    return chain.endsWith(head);
  }

  private void follow(Link link) {
    if (wrong.isEmpty() && !Arrays.equals(Journal.hash(previous, link.canonical()), link.hash())) {
      wrong = "event " + link.sequence() + " is not what was written";
    }
    previous = link.hash();
  }

  private Optional<String> endsWith(byte[] head) {
    if (wrong.isEmpty() && !Arrays.equals(head, previous)) {
      wrong = "the record does not end where it ended: events are missing at its end";
    }
    return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong);
  }
}
