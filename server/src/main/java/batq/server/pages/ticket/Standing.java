package batq.server.pages.ticket;

import batq.wire.CounterId;
import batq.wire.WaitRange;
import java.util.Optional;

/** Where a ticket stands, as far as its visitor is concerned. */
public sealed interface Standing {
  /** With so few before it one should be near. */
  int NEAR = 2;

  /**
   * In the line.
   *
   * @param ahead who is called before it if nobody else comes
   * @param estimate empty while too few like visits are known (practice.md B16)
   */
  record Waiting(int ahead, Optional<WaitRange> estimate) implements Standing {
    public boolean near() {
      return ahead <= NEAR;
    }
  }

  /** It is this visitor's turn, now. */
  record Turn(CounterId counter) implements Standing {}

  /** It is this visitor's turn, who stays seated: staff come there (practice.md B22). */
  record StaffCome() implements Standing {}

  record Serving(CounterId counter) implements Standing {}

  /** Put aside; it keeps its place. */
  record Held() implements Standing {}

  /** Was called, and nobody came. */
  record Absent() implements Standing {}

  record Finished() implements Standing {}

  record Cancelled() implements Standing {}

  /** Not served before the office closed. */
  record Unserved() implements Standing {}

  /** Whether it is this visitor's turn, and nobody attends to it yet. */
  default boolean isTurn() {
    return this instanceof Turn || this instanceof StaffCome;
  }

  /** Whether anything may still happen to it by itself. */
  default boolean isOver() {
    return this instanceof Finished || this instanceof Cancelled || this instanceof Unserved;
  }
}
