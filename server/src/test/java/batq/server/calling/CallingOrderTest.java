package batq.server.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.server.calling.CallingOrder.Alternating;
import batq.server.calling.CallingOrder.FirstComeFirstServed;
import batq.server.calling.CallingOrder.Lane;
import batq.thai.ThaiDigits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CallingOrderTest {
  /** One who waits: {@code at} is the place in the order of coming. */
  private record Waiter(int at, boolean priority) {}

  private static final Comparator<Waiter> LINE = Comparator.comparing(Waiter::at);

  @Test
  void neverAThirdPriorityNumberInARowWhileAnOrdinaryOneWaits() {
    var random = new Random(11);
    for (var day = 0; day < 500; day++) {
      var inARow = 1 + random.nextInt(4);
      var order = new Alternating(inARow).order(hall(random), Waiter::priority, LINE, 0);
      assertThat(longestRunWhileOrdinaryWaits(order)).isLessThanOrEqualTo(inARow);
    }
  }

  @Test
  void aStreakFromBeforeCounts() {
    var hall = List.of(new Waiter(1, true), new Waiter(2, false));
    assertThat(new Alternating(2).order(hall, Waiter::priority, LINE, 2))
        .containsExactly(new Waiter(2, false), new Waiter(1, true));
  }

  @Test
  void withinALaneNobodyOvertakes() {
    var random = new Random(12);
    for (var rule : List.of(new FirstComeFirstServed(), new Alternating(2))) {
      var order = rule.order(hall(random), Waiter::priority, LINE, 0);
      assertThat(order.stream().filter(Waiter::priority).toList()).isSortedAccordingTo(LINE);
      assertThat(order.stream().filter(Predicate.not(Waiter::priority)).toList())
          .isSortedAccordingTo(LINE);
    }
  }

  @Test
  void firstComeFirstServedAsksNobodyForAClass() {
    var hall = hall(new Random(13));
    assertThat(new FirstComeFirstServed().order(hall, Waiter::priority, LINE, 7))
        .isSortedAccordingTo(LINE);
  }

  @Test
  void aheadIsThePlaceInTheOrder() {
    var random = new Random(14);
    for (var day = 0; day < 300; day++) {
      var hall = hall(random);
      for (var rule : List.of(new FirstComeFirstServed(), new Alternating(1), new Alternating(3))) {
        var order = rule.order(hall, Waiter::priority, LINE, 0);
        for (var waiter : hall) {
          assertThat(ahead(rule, hall, waiter))
              .as("%s %s", rule, waiter)
              .isEqualTo(order.indexOf(waiter));
        }
      }
    }
  }

  @Test
  void theSentenceOnTheWallSaysTheNumberOfTheRule() {
    for (var inARow = 1; inARow <= 9; inARow++) {
      assertThat(new Alternating(inARow).wallSentence())
          .contains("ไม่เกิน " + ThaiDigits.toThai(Integer.toString(inARow)) + " หมายเลขติดต่อกัน")
          .startsWith("แต่ละช่องบริการ");
    }
    assertThatThrownBy(() -> new Alternating(0)).hasMessageContaining("0");
  }

  private static int ahead(CallingOrder rule, List<Waiter> hall, Waiter waiter) {
    Predicate<Waiter> sameLane = other -> other.priority() == waiter.priority();
    Predicate<Waiter> before = other -> other.at() < waiter.at();
    return rule.ahead(
        waiter.priority() ? Lane.PRIORITY : Lane.ORDINARY,
        count(hall, sameLane.and(before)),
        count(hall, sameLane.negate()),
        count(hall, sameLane.negate().and(before)));
  }

  private static int count(List<Waiter> hall, Predicate<Waiter> those) {
    return (int) hall.stream().filter(those).count();
  }

  private static List<Waiter> hall(Random random) {
    var hall = new ArrayList<Waiter>();
    for (var at = 0; at < 1 + random.nextInt(30); at++) {
      hall.add(new Waiter(at, random.nextInt(3) == 0));
    }
    return hall;
  }

  private static int longestRunWhileOrdinaryWaits(List<Waiter> order) {
    var longest = 0;
    var run = 0;
    for (var i = 0; i < order.size(); i++) {
      var ordinaryWaits = order.subList(i, order.size()).stream().anyMatch(it -> !it.priority());
      run = order.get(i).priority() && ordinaryWaits ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
