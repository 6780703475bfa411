package batq.server.command;

import batq.server.store.Progress;
import java.time.Duration;

/** Tells whoever waits at the keyboard how far it has come: on stderr, once a second. */
final class ProgressLine implements Progress {
  private static final long BETWEEN = Duration.ofSeconds(1).toNanos();

  private long told = System.nanoTime();

  @Override
  public void at(String what, long done, long of) {
    if (System.nanoTime() - told >= BETWEEN) {
      told = System.nanoTime();
      System.err.printf("batq: %,d of %,d %s%n", done, of, what);
    }
  }
}
