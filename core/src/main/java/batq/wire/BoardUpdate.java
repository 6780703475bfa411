package batq.wire;

import java.time.Instant;
import java.util.List;

/**
 * One message of the event stream: what happened since the last one, and the board as it is now. A
 * client that missed ten messages gets one with all their events. The stream's {@code id:} is
 * {@code board.mark()}.
 */
public record BoardUpdate(List<Happened> events, BoardState board) {
  public BoardUpdate {
    events = List.copyOf(events);
  }

  /** One event with its place in the record and its time. */
  public record Happened(long sequence, Instant at, QueueEvent event) {}
}
