package batq.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that the wall shows: numbers, counters and to whom staff come, no ids, classes or reasons.
 * Served by {@code GET /api/board} and sent with each {@link BoardUpdate}.
 *
 * @param mark the last event this picture holds
 * @param at the server's clock when it was drawn
 * @param day the business day
 * @param calls the last call of each of the latest tickets called, newest first, at most {@value
 *     #CALLS}
 * @param lines one a series that has counters, by sign
 * @param waiting how many wait in all
 * @param next the next five numbers in the order in which they would be called
 * @param averageWaitMinutes of those called in the last hour, when there were any
 * @param choices one a service on the kiosk
 */
public record BoardState(
    Mark mark,
    Instant at,
    LocalDate day,
    List<Call> calls,
    List<Line> lines,
    List<CounterNow> counters,
    int waiting,
    List<Numbered> next,
    Optional<Integer> averageWaitMinutes,
    List<ChoiceNow> choices) {

  /** How many calls a board holds: the one now and five before it, and room for several at once. */
  public static final int CALLS = 12;

  /** How many waiting numbers a board names. */
  public static final int NEXT = 5;

  public BoardState {
    calls = List.copyOf(calls);
    lines = List.copyOf(lines);
    counters = List.copyOf(counters);
    next = List.copyOf(next);
    choices = List.copyOf(choices);
  }

  /**
   * One ticket's latest call.
   *
   * @param sequence of the event that called it; names the announcement
   * @param times how often it has been called, 1 for the first
   * @param state of the ticket now; only {@code called} is still awaited
   * @param staffCome whether the visitor stays seated and staff come there (practice.md B22)
   */
  public record Call(
      long sequence,
      TicketNumber number,
      Series series,
      CounterId counterId,
      int times,
      Instant at,
      TicketState state,
      boolean staffCome) {

    /** The same call, its ticket being in that state now. */
    public Call in(TicketState now) {
      return new Call(sequence, number, series, counterId, times, at, now, staffCome);
    }

    /** The same call, the visitor being fetched or not. */
    public Call withStaffComing(boolean come) {
      return new Call(sequence, number, series, counterId, times, at, state, come);
    }
  }

  /** A number with its series, for which the mark is drawn. */
  public record Numbered(TicketNumber number, Series series) {}

  /** A series: the number called last, the last one issued, and how many wait between them. */
  public record Line(
      Series series,
      Optional<TicketNumber> now,
      Optional<CounterId> counterId,
      Optional<TicketNumber> lastIssued,
      int waiting) {}

  /** A counter and the ticket at it. */
  public record CounterNow(CounterId counterId, boolean open, Optional<TicketNumber> number) {}

  /**
   * A service as the kiosk offers it: who waits, and whether any counter is open for it
   * (practice.md B7).
   */
  public record ChoiceNow(ServiceId serviceId, int waiting, boolean counterOpen) {}
}
