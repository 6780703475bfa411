package batq.server.pages.office;

import java.util.List;
import java.util.Optional;

/**
 * A list of things, each with its form.
 *
 * @param lead what this is for, in a sentence
 * @param add where one more is made, and the words of that key; empty for who may only look
 * @param empty what is said when there are none
 */
public record Listing(String lead, List<Group> groups, Optional<Add> add, String empty) {
  public Listing {
    groups = List.copyOf(groups);
  }

  /** Things under a heading; the heading may be empty. */
  public record Group(String heading, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One thing.
   *
   * @param sign a mark before it, as HTML of our own drawing; may be empty
   * @param facts beside its name
   * @param tag a state worth seeing; may be empty
   */
  public record Row(String href, String sign, String name, String facts, String tag) {}

  public record Add(String href, String words) {}

  public boolean isEmpty() {
    return groups.stream().allMatch(group -> group.rows().isEmpty());
  }
}
