package batq.server.store;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after something again and again, on a thread of its own, until it is closed. A look that
 * fails is told in the log: the record may be full or gone for a while, and the next look finds the
 * same.
 */
public final class Watch implements AutoCloseable {
  private static final Duration END = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final Duration first;
  private final Duration pause;
  private final Look look;
  private final Thread thread;

  private Watch(String name, Duration first, Duration pause, Look look) {
    this.first = first;
    this.pause = pause;
    this.look = look;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::work);
  }

  /** One look. */
  @FunctionalInterface
  public interface Look {
    void look() throws Exception;
  }

  /**
   * Begins to look.
   *
   * @param name of the thread, and in the log
   * @param first until the first look
   * @param pause from the end of a look to the next
   */
  public static Watch over(String name, Duration first, Duration pause, Look look) {
    var watch = new Watch(name, first, pause, look);
    watch.thread.start();
    return watch;
  }

  /** Waits for a look that is under way, not for long. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      Thread.sleep(first);
      while (true) {
        lookOnce();
        Thread.sleep(pause);
      }
    } catch (InterruptedException e) {
      // close() ends the watch.
      Thread.currentThread().interrupt();
    }
  }

  private void lookOnce() throws InterruptedException {
    try {
      look.look();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      LOG.warn("The look of {} failed", thread.getName(), e);
    }
  }
}
