package batq.display.board;

import batq.wire.BoardState;
import batq.wire.CounterId;
import batq.wire.Series;
import batq.wire.TicketNumber;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** All that the wall shows at a moment; it is painted from this alone. */
public sealed interface DisplayState {

  /** How many calls stand beside the one called now. */
  int ROWS = 5;

  Heading heading();

  /** The bar on top; {@code sample} marks a demonstration (practice.md B27). */
  record Heading(String officeTh, LocalDate date, LocalTime time, boolean sample) {}

  /**
   * A number and where it is called to.
   *
   * @param closed a closed counter is said to be so
   * @param staffCome the visitor stays seated, and staff come there
   */
  record Place(
      TicketNumber number, Series series, CounterId counter, boolean closed, boolean staffCome) {}

  /** The left half of the wall. */
  sealed interface Hero {
    Place place();

    /**
     * Being called at this moment: the only thing on the wall that is marigold.
     *
     * @param sequence of the call, so that a repeated call begins anew
     */
    record Calling(Place place, long sequence, Attempt attempt) implements Hero {}

    /** The number called last. */
    record LastCalled(Place place) implements Hero {}
  }

  /** Which call of a ticket it is. */
  sealed interface Attempt {
    /** The first. */
    record First() implements Attempt {}

    /** One in between, as เรียกครั้งที่ ๒. */
    record Again(int times) implements Attempt {}

    /** The one after which staff may note that nobody came. */
    record Last() implements Attempt {}
  }

  /** Who waits: how many, for how long on average, the next in order, and each line's state. */
  record Waiting(
      int tickets,
      Optional<Integer> averageMinutes,
      List<BoardState.Numbered> next,
      List<BoardState.Line> lines) {
    public Waiting {
      next = List.copyOf(next);
      lines = List.copyOf(lines);
    }
  }

  /**
   * The wall at work.
   *
   * @param before the calls before the one in the left half, newest first, at most {@link #ROWS}
   * @param missed what was called while the wall was cut off, newest first; shown for a minute in
   *     place of {@code before} when it is more than that list holds
   */
  record Live(
      Heading heading,
      Hero hero,
      List<Place> before,
      List<Place> missed,
      Waiting waiting,
      Optional<String> message)
      implements DisplayState {
    public Live {
      before = List.copyOf(before);
      missed = List.copyOf(missed);
    }
  }

  /**
   * Cut off from the server: visitors are told to listen, and since when.
   *
   * @param since the last word heard
   * @param stranger what answers is not the server this wall was paired with
   */
  record Stale(
      Heading heading,
      LocalTime since,
      Optional<Place> last,
      List<Place> before,
      Optional<Waiting> waiting,
      boolean stranger)
      implements DisplayState {
    public Stale {
      before = List.copyOf(before);
    }
  }

  /** Nothing was called yet, or nothing is called any more. */
  record Empty(Heading heading, Reason reason, Optional<String> message) implements DisplayState {}

  /** Why the wall is empty. */
  sealed interface Reason {
    /** Switched on a moment ago; the server has not spoken yet. */
    record Starting() implements Reason {}

    /**
     * This wall is not one of the office's yet.
     *
     * @param digits six of them, for the admin to type; empty while there are none
     * @param silent no server answers
     * @param stranger what answers could not show the key of which this wall was told
     */
    record NotPaired(Optional<String> digits, boolean silent, boolean stranger) implements Reason {}

    /** Before opening or in a pause; {@code tickets} when numbers can be taken already. */
    record OpensToday(LocalTime from, boolean tickets) implements Reason {}

    /** Open, and nobody was called yet. */
    record NobodyCalledYet() implements Reason {}

    /** Closed for the day; {@code next} if it is known, {@code holidayTh} if it is one. */
    record Closed(Optional<LocalDateTime> next, Optional<String> holidayTh) implements Reason {}
  }
}
