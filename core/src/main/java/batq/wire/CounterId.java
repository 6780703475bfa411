package batq.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A counter (ช่องบริการ) by the number on its sign, 1 to 99. */
public record CounterId(@JsonValue int number) implements Comparable<CounterId> {
  public CounterId {
    if (number < 1 || number > 99) {
      throw new IllegalArgumentException("counters are numbered 1 to 99: " + number);
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CounterId of(int number) {
    return new CounterId(number);
  }

  @Override
  public int compareTo(CounterId other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Integer.toString(number);
  }
}
