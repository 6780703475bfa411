package batq.server.store;

import batq.wire.Mark;

/**
 * Where a record stands: its epoch, its last event and that event's hash.
 *
 * @param head of no event at all, sequence 0, while no office is set up
 */
public record Standing(long epoch, Witness head) {
  private static final Standing NOTHING = new Standing(0, Witness.of(0, new byte[32]));

  /** As the office's row says. */
  public static Standing of(Sql sql) {
    return sql.first(
            "SELECT epoch, sequence, head FROM office WHERE office_id = ?",
            row ->
                new Standing(
                    row.bigNumber("epoch"),
                    Witness.of(row.bigNumber("sequence"), row.bytes("head"))),
            Database.OFFICE)
        .orElse(NOTHING);
  }

  public Mark mark() {
    return new Mark(epoch, head.sequence());
  }
}
