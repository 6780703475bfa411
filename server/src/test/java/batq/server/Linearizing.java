package batq.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Whether what threads were told at once could have been told one after the other: the search of
 * Wing and Gong (1993), as porcupine and Knossos do it, for histories of a dozen presses.
 *
 * @param <S> what the model knows
 * @param <P> a press
 * @param copy of what the model knows, to try a press on
 * @param answer what the model answers to a press, which changes what it knows
 */
record Linearizing<S, P>(UnaryOperator<S> copy, BiFunction<S, P, String> answer) {

  /**
   * A press and its answer.
   *
   * @param called before it was sent, in the order of a common count
   * @param returned after it was answered
   */
  record Told<P>(P press, String answer, long called, long returned) {}

  /** What the model knows at the end of an order that fits, or empty when none does. */
  Optional<S> search(S from, List<Told<P>> history, Predicate<S> end) {
    if (history.isEmpty()) {
      return Optional.of(from).filter(end);
    }
    var firstReturn = history.stream().mapToLong(Told::returned).min().orElseThrow();
    for (var told : history) {
      // Whatever was answered before this one was asked came before it.
      if (told.called() < firstReturn) {
        var next = copy.apply(from);
        if (answer.apply(next, told.press()).equals(told.answer())) {
          var rest = new ArrayList<>(history);
          rest.remove(told);
          var found = search(next, rest, end);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }
}
