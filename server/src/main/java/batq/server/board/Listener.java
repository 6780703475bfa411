package batq.server.board;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One stream: its own bounded queue, from which its own virtual thread sends. */
final class Listener {
  private static final int MOST_WAITING = 256;
  private static final Message OVER = new Message(new byte[0]);

  private final BlockingQueue<Message> queue = new ArrayBlockingQueue<>(MOST_WAITING);
  private final String actor;
  private final Runnable abort;
  private @Nullable Message first;
  private volatile boolean closed;
  private volatile long writingSince;

  /** A message as it goes over the line, written once for all listeners. */
  record Message(byte[] frame) {
    static Message of(String event, String id, String data) {
      var frame = "event: " + event + "\nid: " + id + "\ndata: " + data + "\n\n";
      return new Message(frame.getBytes(StandardCharsets.UTF_8));
    }

    /** Both, one after the other. */
    Message then(Message next) {
      var both = Arrays.copyOf(frame, frame.length + next.frame.length);
      System.arraycopy(next.frame, 0, both, frame.length, next.frame.length);
      return new Message(both);
    }
  }

  /**
   * @param actor who listens, as {@code Caller.actor} has it
   * @param abort cuts the connection, also from under a write that hangs
   */
  Listener(String actor, Runnable abort) {
    this.actor = actor;
    this.abort = abort;
  }

  String actor() {
    return actor;
  }

  /**
   * What it is told before all that is offered, however early that came. Only for the thread that
   * asks for the {@link #next}.
   */
  void first(Message message) {
    first = message;
  }

  /** Never waits; a listener that lets its queue fill is cut and may resume. */
  void offer(Message message) {
    if (!queue.offer(message)) {
      close();
    }
  }

  /** The next message, or null when there was none for so long or the stream is over. */
  @Nullable Message next(long seconds) throws InterruptedException {
    var message = first;
    first = null;
    if (message == null && !closed) {
      message = queue.poll(seconds, TimeUnit.SECONDS);
    }
    return closed ? null : message;
  }

  boolean isClosed() {
    return closed;
  }

  void writing(boolean begins) {
    writingSince = begins ? System.nanoTime() : 0;
  }

  /** Cuts it if a write has hung for longer than allowed. */
  void closeIfStuck(long longestNanos) {
    var since = writingSince;
    if (since != 0 && System.nanoTime() - since > longestNanos) {
      close();
    }
  }

  /** Ends it: whoever waits for its next message is woken, or a stop would wait for them. */
  void close() {
    closed = true;
    queue.clear();
    queue.offer(OVER);
    abort.run();
  }
}
