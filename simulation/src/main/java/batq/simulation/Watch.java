package batq.simulation;

import batq.client.EventListener;
import batq.wire.BoardState;
import batq.wire.BoardUpdate;
import batq.wire.QueueEvent;

/** Counts what everyone in the hall can see, for the demonstration's one calm line. */
final class Watch implements EventListener {
  private long issued;
  private long called;
  private int waiting;
  private String lastCall = "nobody called yet";
  private boolean lost;

  @Override
  public synchronized void onBoard(BoardState board) {
    waiting = board.waiting();
    lost = false;
  }

  @Override
  public synchronized void onUpdate(BoardUpdate update) {
    lost = false;
    waiting = update.board().waiting();
    for (var happened : update.events()) {
      switch (happened.event()) {
        case QueueEvent.Issued _ -> issued++;
        case QueueEvent.Called(var number, var _, var counter, var times) -> {
          called += times == 1 ? 1 : 0;
          lastCall = number + " to counter " + counter;
        }
        case QueueEvent.Moved _, QueueEvent.CounterChanged _, QueueEvent.CatalogueChanged _ -> {}
      }
    }
  }

  @Override
  public synchronized void onLost(String why) {
    lost = true;
  }

  synchronized String line() {
    var cut = lost ? "the server does not answer · " : "";
    return "%s%d tickets · %d called · %d waiting · last call %s"
        .formatted(cut, issued, called, waiting, lastCall);
  }
}
