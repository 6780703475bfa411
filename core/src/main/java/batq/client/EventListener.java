package batq.client;

import batq.wire.BoardState;
import batq.wire.BoardUpdate;
import batq.wire.PrintJob;

/** Who follows the office's events. Called on the subscription's own thread, one call at a time. */
public interface EventListener {

  /**
   * The board as read anew: at first, and whenever the record cannot be resumed (a restored
   * server).
   */
  void onBoard(BoardState board);

  /** What happened since, gaps included: after a cut the first update holds all that was missed. */
  void onUpdate(BoardUpdate update);

  /** Staff ask this kiosk for a paper; it may be told twice. */
  default void onPrintJob(PrintJob job) {}

  /** A word from the server, also when nothing happened. */
  default void onHeartbeat() {}

  /** The line is cut; the subscription goes on trying. */
  default void onLost(String why) {}

  /**
   * What answers at the server's address could not show that it is the server; nothing was told to
   * it. The subscription goes on trying.
   */
  default void onStranger(String why) {
    onLost(why);
  }
}
