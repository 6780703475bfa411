package batq.server.board;

import batq.ThreadOrders;
import batq.server.board.Listener.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever joins while the board changes is told each change once, in order. */
@Tag(ThreadOrders.TAG)
class ListenersInAnyOrderTest {
  @Test
  void whoJoinsMissesNothingAndHearsItInOrder() {
    ThreadOrders.areAllAlike(AWallThatJoins.class);
  }

  /** The control, as the feed once was: the first message queued behind what came meanwhile. */
  @Test
  void aFirstMessageOfferedLikeTheOthersComesTooLate() {
    ThreadOrders.areFoundToDiffer(AWallTheFirstMessageOfWhichWaits.class);
  }

  /** A stream that ends is told so even while its queue is emptied by its reader. */
  @Test
  void aClosedListenerIsOver() {
    ThreadOrders.areAllAlike(AStream.class);
  }

  /** The control: a queue that is asked for its room before it is used. */
  @Test
  void aQueueThatLooksBeforeItLeapsIsFound() {
    ThreadOrders.areFoundToDiffer(AStreamThatLooksFirst.class);
  }

  /** Boards are numbered. */
  public static class AWallThatJoins {
    private final Listeners<Integer> listeners = new Listeners<>(0);

    /** One thread draws. */
    @Operation(nonParallelGroup = "board")
    public void change() {
      var next = listeners.shown() + 1;
      listeners.tell(next, () -> message(next));
    }

    /** Joins, and whether what it hears follows one upon the other up to what is shown then. */
    @Operation(nonParallelGroup = "wall")
    public boolean follow() throws InterruptedException {
      var listener = new Listener("device:1", () -> {});
      begin(listeners, listener);
      var shown = 0;
      // Whoever shows the next holds this until all are told of it.
      synchronized (listeners) {
        shown = listeners.shown();
      }
      var heard = heard(listener);
      listeners.leave(listener);
      return heard.getLast() >= shown
          && heard.equals(
              IntStream.rangeClosed(heard.getFirst(), heard.getLast()).boxed().toList());
    }

    void begin(Listeners<Integer> all, Listener listener) {
      listener.first(message(all.join(listener)));
    }
  }

  /** The same, its first message in the queue. */
  public static class AWallTheFirstMessageOfWhichWaits extends AWallThatJoins {
    @Override
    void begin(Listeners<Integer> all, Listener listener) {
      listener.offer(message(all.join(listener)));
    }
  }

  /** The feed offers, the stream's thread takes, a stop closes. */
  public static class AStream {
    private final AtomicInteger cut = new AtomicInteger();
    private final Listener listener = new Listener("device:1", cut::incrementAndGet);

    @Operation(nonParallelGroup = "feed")
    public void offer(@Param(gen = IntGen.class, conf = "1:2") int number) {
      listener.offer(message(number));
    }

    @Operation(nonParallelGroup = "stream")
    public String next() throws InterruptedException {
      var message = listener.next(0);
      return message == null ? "nothing" : Byte.toString(message.frame()[0]);
    }

    @Operation
    public boolean close() {
      listener.close();
      return listener.isClosed() && cut.get() > 0;
    }
  }

  /** A queue whose end is looked up and moved in two steps. */
  public static class AStreamThatLooksFirst {
    private final String[] queue = new String[9];
    private int first;
    private int last;

    @Operation
    public int offer(@Param(gen = IntGen.class, conf = "1:2") int number) {
      queue[last] = Integer.toString(number);
      return ++last;
    }

    @Operation(nonParallelGroup = "stream")
    public String next() {
      return first < last ? queue[first++] : "nothing";
    }
  }

  private static List<Integer> heard(Listener listener) throws InterruptedException {
    var heard = new ArrayList<Integer>();
    for (var it = listener.next(0); it != null; it = listener.next(0)) {
      heard.add((int) it.frame()[0]);
    }
    return heard;
  }

  private static Message message(int number) {
    return new Message(new byte[] {(byte) number});
  }
}
