package batq.server.store;

import batq.wire.WireJson;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the hash chain of the record: each event's hash holds the one before it. An end cut off
 * cleverly, or a record written anew from its beginning, hangs together all the same; such a one is
 * found by witnesses, who remember an event from outside.
 */
public final class Chain {
  /**
   * The hash binds the body; the name and the two ids stand beside it as columns for searching, and
   * must be what the body says. The one kind that names a counter without happening at it is told
   * apart.
   */
  private static final String LINKS =
      """
      SELECT sequence, at, day, actor, body, hash, name = 'retired' AS retired,
        CASE WHEN json_valid(body) THEN
          name = coalesce(body ->> '$.kind', name)
          AND ticket_id IS body ->> '$.ticketId'
          AND (counter_id IS body ->> '$.counterId' OR (name = 'device-added' AND counter_id IS NULL))
        ELSE 0 END AS as_body
      FROM event WHERE office_id = ? ORDER BY sequence""";

  private static final long BETWEEN_PROGRESS = 10_000;

  private final int office;
  private final Progress progress;
  private final long all;
  private final Queue<Witness> witnesses;
  private final RetiredRuns gone;
  private byte[] previous;
  private long sequence;
  private Optional<String> retired = Optional.empty();
  private String wrong;

  private Chain(int office, RetiredRuns gone, List<Witness> seen, long all, Progress progress) {
    this.office = office;
    this.gone = gone;
    this.sequence = gone.end().sequence();
    this.previous = HexFormat.of().parseHex(gone.end().hash());
    this.wrong = gone.wrong().orElse("");
    this.all = all;
    this.progress = progress;
    this.witnesses =
        new ArrayDeque<>(
            seen.stream().sorted(Comparator.comparingLong(Witness::sequence)).toList());
  }

  private record Link(
      long sequence, String canonical, byte[] hash, boolean asBody, Optional<String> retired) {}

  /**
   * The first event that is not what was written, in one sentence; empty when the whole record
   * stands.
   */
  public static Optional<String> check(Sql sql, int office) {
    return check(sql, office, List.of());
  }

  /** As {@link #check(Sql, int)}, and every witness must find the event it saw. */
  public static Optional<String> check(Sql sql, int office, List<Witness> seen) {
    return check(sql, office, seen, Progress.UNSEEN);
  }

  /** The same, telling how many events it has followed. */
  static Optional<String> check(Sql sql, int office, List<Witness> seen, Progress progress) {
    var head = Standing.of(sql).head();
    var chain = new Chain(office, RetiredRuns.read(sql, office), seen, head.sequence(), progress);
    chain.askOfThoseGone();
    sql.each(LINKS, chain::link, chain::follow, office);
    return chain.endsAt(head);
  }

  /** Whether the event that a witness saw is there, as it saw it. */
  static boolean seen(Sql sql, int office, Witness witness) {
    return sql.first(
            "SELECT hash FROM event WHERE office_id = ? AND sequence = ?",
            row -> row.bytes("hash"),
            office,
            witness.sequence())
        .filter(witness::saw)
        .isPresent();
  }

  /** The columns as they lie in the file: what somebody edited need not be a day any more. */
  private Link link(Row row) throws SQLException {
    var sequence = row.bigNumber("sequence");
    var canonical =
        Journal.canonical(
            office,
            sequence,
            row.bigNumber("at"),
            row.text("day"),
            row.text("actor"),
            row.text("body"));
    return new Link(
        sequence,
        canonical,
        row.bytes("hash"),
        row.flag("as_body"),
        row.flag("retired") ? Optional.of(row.text("body")) : Optional.empty());
  }

  private void follow(Link link) {
    if (!wrong.isEmpty()) {
      return;
    }
    if (link.sequence() <= 0) {
      wrong = "event " + link.sequence() + " does not belong to the record";
    } else if (link.sequence() <= gone.end().sequence()) {
      wrong = "event " + link.sequence() + " was put away and is there again";
    } else if (link.sequence() != sequence + 1) {
      wrong = "event " + (sequence + 1) + " is missing";
    } else if (!Arrays.equals(Journal.hash(previous, link.canonical()), link.hash())) {
      wrong = "event " + link.sequence() + " is not what was written";
    } else if (!link.asBody()) {
      wrong = "event " + link.sequence() + " is filed under another name, ticket or counter";
    } else {
      ask(link);
    }
    previous = link.hash();
    sequence = link.sequence();
    retired = link.retired().or(() -> retired);
    if (sequence % BETWEEN_PROGRESS == 0) {
      progress.at("events", sequence, all);
    }
  }

  private void askOfThoseGone() {
    for (var next = witnesses.peek();
        wrong.isEmpty() && next != null && next.sequence() <= sequence;
        next = witnesses.peek()) {
      wrong = gone.against(next).orElse("");
      witnesses.remove();
    }
  }

  /** The newest run is bound by the event that tells of it, and binds all before it. */
  private boolean isWhatWasRetired() {
    return retired
        .map(body -> WireJson.read(body, RecordChange.class))
        .map(RecordChange.Retired.class::cast)
        .equals(gone.newest());
  }

  private void ask(Link link) {
    for (var witness = next(link.sequence()); witness != null; witness = next(link.sequence())) {
      if (!witness.saw(link.hash())) {
        wrong = "event " + link.sequence() + " is not the one that was seen: " + witness;
        return;
      }
      witnesses.remove();
    }
  }

  private @Nullable Witness next(long at) {
    var witness = witnesses.peek();
    return witness != null && witness.sequence() == at ? witness : null;
  }

  private Optional<String> endsAt(Witness head) {
    if (wrong.isEmpty() && sequence < head.sequence()) {
      wrong = "event " + (sequence + 1) + " is missing: the record was cut at its end";
    } else if (wrong.isEmpty() && sequence > head.sequence()) {
      wrong = "event " + (head.sequence() + 1) + " was not written by batq";
    } else if (wrong.isEmpty() && !head.saw(previous)) {
      wrong = "event " + sequence + " is not the one with which the record ended";
    } else if (wrong.isEmpty() && !witnesses.isEmpty()) {
      wrong = "event " + witnesses.element().sequence() + " was seen and is missing";
    }
    if (wrong.isEmpty() && !isWhatWasRetired()) {
      wrong = "what is kept of the events that were put away is not what was put away";
    }
    return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong);
  }
}
