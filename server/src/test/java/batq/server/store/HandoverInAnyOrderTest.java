package batq.server.store;

import batq.ThreadOrders;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whoever is told that the writer has his command gets an answer, however the writer's end and
 * other commands come between.
 */
@Tag(ThreadOrders.TAG)
class HandoverInAnyOrderTest {
  private static final int MOST = 2;

  @Test
  void whatWasTakenInIsHandedOver() {
    ThreadOrders.areAllAlike(AWriterThatEnds.class);
  }

  /** The control, as the writer once was: a command offered just as it ended waited for nobody. */
  @Test
  void aQueueBesideAFlagLeavesACommandBehind() {
    ThreadOrders.areFoundToDiffer(AWriterThatLeaves.class);
  }

  /** Commands are numbered; the writer asks for its next until it is over. */
  public static class AWriterThatEnds {
    private final Handover<Integer> waiting = new Handover<>(MOST);
    private boolean gone;

    @Operation
    public boolean offer(@Param(gen = IntGen.class, conf = "1:2") int command) {
      return waiting.offer(command);
    }

    @Operation(nonParallelGroup = "writer")
    public String write() {
      if (gone || waiting.isOver()) {
        gone = true;
        return "gone";
      }
      var group = new ArrayList<Integer>();
      waiting.addTo(group, MOST);
      return group.toString();
    }

    @Operation
    public void close() {
      waiting.close();
    }
  }

  /** The same with the queue and the flag side by side. */
  public static class AWriterThatLeaves {
    private final ArrayBlockingQueue<Integer> waiting = new ArrayBlockingQueue<>(MOST);
    private volatile boolean closed;
    private boolean gone;

    @Operation
    public boolean offer(@Param(gen = IntGen.class, conf = "1:2") int command) {
      return !closed && waiting.offer(command);
    }

    @Operation(nonParallelGroup = "writer")
    public String write() {
      if (gone || (closed && waiting.isEmpty())) {
        gone = true;
        return "gone";
      }
      var group = new ArrayList<Integer>();
      waiting.drainTo(group, MOST);
      return group.toString();
    }

    @Operation
    public void close() {
      closed = true;
    }
  }
}
