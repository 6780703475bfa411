package batq.server.office;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * The rule by which an office calls its visitors, as it is set; the calling room carries it out.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(
      value = RuleOfOrder.FirstComeFirstServed.class,
      name = "first-come-first-served"),
  @JsonSubTypes.Type(value = RuleOfOrder.Alternating.class, name = "alternating"),
})
public sealed interface RuleOfOrder {

  /** In the order in which the tickets were taken. */
  record FirstComeFirstServed() implements RuleOfOrder {}

  /** Priority first, but after {@code priorityInARow} of them an ordinary one that waits. */
  record Alternating(int priorityInARow) implements RuleOfOrder {
    public Alternating {
      if (priorityInARow < 1 || priorityInARow > 9) {
        throw new IllegalArgumentException(
            "priority numbers in a row are 1 to 9: " + priorityInARow);
      }
    }
  }
}
