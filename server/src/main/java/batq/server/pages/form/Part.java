package batq.server.pages.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a form under a heading: rows of fields, of which those of one row stand side by side
 * where there is room.
 *
 * @param note below the heading; may be empty
 * @param folded what is seldom needed, shown only when asked for
 */
public record Part(String title, String note, List<List<Field>> rows, boolean folded) {
  public Part {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Of fields that stand one below the other. */
  public static Part of(String title, String note, Field... fields) {
    return new Part(title, note, Stream.of(fields).map(List::of).toList(), false);
  }

  /** Of rows of fields. */
  public static Part rows(String title, String note, List<List<Field>> rows) {
    return new Part(title, note, rows, false);
  }

  public Part asFolded() {
    return new Part(title, note, rows, true);
  }

  /** Whether something in it must be seen. */
  public boolean hasWord() {
    return fields().anyMatch(it -> it.error().isPresent() || it.theirs().isPresent());
  }

  Stream<Field> fields() {
    return rows.stream().flatMap(List::stream);
  }

  Part with(java.util.function.UnaryOperator<Field> change) {
    return new Part(
        title, note, rows.stream().map(row -> row.stream().map(change).toList()).toList(), folded);
  }
}
