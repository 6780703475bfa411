package batq.server.calendar;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Why the office's time is not to be relied on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Doubt.Stepped.class, name = "stepped"),
  @JsonSubTypes.Type(value = Doubt.BehindTheRecord.class, name = "behind-the-record"),
  @JsonSubTypes.Type(value = Doubt.WitnessesDisagree.class, name = "witnesses-disagree"),
})
public sealed interface Doubt {
  String word();

  /** The machine's clock jumped while the office's time ran on. */
  record Stepped(long seconds) implements Doubt {
    @Override
    public String word() {
      return "stepped";
    }
  }

  /** The machine's clock is behind what has already happened. */
  record BehindTheRecord(long seconds) implements Doubt {
    @Override
    public String word() {
      return "behind-the-record";
    }
  }

  /** Most of the other machines say another time; by so much the middle one is ahead. */
  record WitnessesDisagree(long seconds) implements Doubt {
    @Override
    public String word() {
      return "witnesses-disagree";
    }
  }
}
