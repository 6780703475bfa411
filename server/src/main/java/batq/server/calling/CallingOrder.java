package batq.server.calling;

import batq.thai.ThaiDigits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rule by which a counter takes from its two lanes, priority and ordinary, each in the order of
 * coming. A value the office picks; the sentence on the wall says exactly this (practice.md A10,
 * W23).
 */
public sealed interface CallingOrder {

  /** Which lane to take from. */
  enum Lane {
    PRIORITY,
    ORDINARY
  }

  /**
   * Decides between the heads of the two lanes.
   *
   * @param priorityCameFirst which of the two heads came earlier
   * @param streak how many priority numbers this counter has called in a row
   */
  Lane choose(boolean priorityCameFirst, int streak);

  /** The rule in one sentence for the public. */
  String wallSentence();

  /** How many numbers in a row the log must be asked for to know the streak. */
  int streakThatMatters();

  /**
   * How many are called before one who waits in {@code lane}, if nobody else comes and the streak
   * is nought.
   *
   * @param sameLaneBefore waiting tickets of its own lane that stand before it
   * @param otherLane all waiting tickets of the other lane
   * @param otherLaneBefore those of them that came earlier than it
   */
  int ahead(Lane lane, int sameLaneBefore, int otherLane, int otherLaneBefore);

  /** Everyone who waits, in the order in which they would be called, beginning with a streak. */
  default <T> List<T> order(
      List<T> inOrderOfComing, Predicate<T> isPriority, Comparator<T> line, int streak) {
    var priority = new ArrayList<>(inOrderOfComing.stream().filter(isPriority).toList());
    var ordinary = new ArrayList<>(inOrderOfComing.stream().filter(isPriority.negate()).toList());
    var called = new ArrayList<T>();
    var p = 0;
    var o = 0;
    var run = streak;
    while (p < priority.size() || o < ordinary.size()) {
      var lane =
          p == priority.size()
              ? Lane.ORDINARY
              : o == ordinary.size()
                  ? Lane.PRIORITY
                  : choose(line.compare(priority.get(p), ordinary.get(o)) < 0, run);
      called.add(lane == Lane.PRIORITY ? priority.get(p++) : ordinary.get(o++));
      run = lane == Lane.PRIORITY ? run + 1 : 0;
    }
    return called;
  }

  /** The lane to take from, when at least one has somebody. */
  default <T> Optional<T> choose(
      Optional<T> priorityHead, Optional<T> ordinaryHead, Comparator<T> line, int streak) {
    if (priorityHead.isEmpty() || ordinaryHead.isEmpty()) {
      return priorityHead.or(() -> ordinaryHead);
    }
    var first = line.compare(priorityHead.get(), ordinaryHead.get()) < 0;
    return choose(first, streak) == Lane.PRIORITY ? priorityHead : ordinaryHead;
  }

  /** In the order of coming, whoever they are. */
  record FirstComeFirstServed() implements CallingOrder {
    @Override
    public Lane choose(boolean priorityCameFirst, int streak) {
      return priorityCameFirst ? Lane.PRIORITY : Lane.ORDINARY;
    }

    @Override
    public String wallSentence() {
      return "เจ้าหน้าที่เรียกตามลำดับการรับบัตรคิว";
    }

    @Override
    public int streakThatMatters() {
      return 0;
    }

    @Override
    public int ahead(Lane lane, int sameLaneBefore, int otherLane, int otherLaneBefore) {
      return sameLaneBefore + otherLaneBefore;
    }
  }

  /**
   * Priority numbers first, but never more than {@code priorityInARow} of them in a row at one
   * counter while an ordinary number waits.
   */
  record Alternating(int priorityInARow) implements CallingOrder {
    public Alternating {
      if (priorityInARow < 1 || priorityInARow > 9) {
        throw new IllegalArgumentException("1 to 9 priority numbers in a row: " + priorityInARow);
      }
    }

    @Override
    public Lane choose(boolean priorityCameFirst, int streak) {
      return streak >= priorityInARow ? Lane.ORDINARY : Lane.PRIORITY;
    }

    @Override
    public String wallSentence() {
      return "แต่ละช่องบริการเรียกบัตรคิวพิเศษไม่เกิน %s หมายเลขติดต่อกัน แล้วเรียกบัตรคิวทั่วไป ๑ หมายเลข (ถ้ามีผู้รอ)"
          .formatted(ThaiDigits.toThai(Integer.toString(priorityInARow)));
    }

    @Override
    public int streakThatMatters() {
      return priorityInARow;
    }

    @Override
    public int ahead(Lane lane, int sameLaneBefore, int otherLane, int otherLaneBefore) {
      return switch (lane) {
        // After each full run of priority numbers one ordinary number is called, if one waits.
        case PRIORITY -> sameLaneBefore + Math.min(otherLane, sameLaneBefore / priorityInARow);
        // Before each ordinary number, itself included, a full run of priority numbers is called.
        case ORDINARY ->
            sameLaneBefore + (int) Math.min(otherLane, (sameLaneBefore + 1L) * priorityInARow);
      };
    }
  }
}
