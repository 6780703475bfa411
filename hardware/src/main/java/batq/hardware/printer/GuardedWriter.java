package batq.hardware.printer;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes in small pieces, each on one thread of its own and each watched: a driver's write may
 * block for good, and neither interrupt nor close wakes it (hardware.md §4). A stuck thread is
 * abandoned, and the port with it.
 */
final class GuardedWriter {
  /** Longer than any pause of a healthy printer that is taking bytes. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(GuardedWriter.class);

  /** One write to the driver. */
  @FunctionalInterface
  interface Sink {
    void write(byte[] piece) throws IOException;
  }

  private final String name;
  private final Sink sink;
  private final int pieceBytes;
  private final long nanosPerByte;
  private final Duration grace;
  private final ExecutorService thread;
  private boolean abandoned;

  private GuardedWriter(String name, Sink sink, int pieceBytes, long nanosPerByte, Duration grace) {
    this.name = name;
    this.sink = sink;
    this.pieceBytes = pieceBytes;
    this.nanosPerByte = nanosPerByte;
    this.grace = grace;
    this.thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("printer-writer-" + name).daemon().factory());
  }

  /** At the pace of a serial line: ten bits to the byte, pieces of some 50 ms. */
  static GuardedWriter paced(String name, int baud, Sink sink) {
    var piece = Math.clamp(baud / 200, 96, 256);
    return new GuardedWriter(name, sink, piece, 10_000_000_000L / baud, GRACE);
  }

  /** As fast as the other side takes it. */
  static GuardedWriter unpaced(String name, Sink sink) {
    return new GuardedWriter(name, sink, 4096, 0, GRACE);
  }

  void write(byte[] bytes) throws IOException {
    for (var from = 0; from < bytes.length; from += pieceBytes) {
      var began = System.nanoTime();
      var piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + pieceBytes));
      guarded(piece);
      sleep(began + piece.length * nanosPerByte - System.nanoTime());
    }
  }

  /** Whether a write is stuck in the driver; then the handle must not be closed. */
  boolean isAbandoned() {
    return abandoned;
  }

  void close() {
    thread.shutdownNow();
  }

  private void guarded(byte[] piece) throws IOException {
    if (abandoned) {
      throw new IOException("the printer at " + name + " takes no bytes");
    }
    var writing =
        thread.submit(
            () -> {
              sink.write(piece);
              return piece.length;
            });
    try {
      writing.get(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      abandoned = true;
      writing.cancel(true);
      thread.shutdownNow();
      LOG.warn("printer {}: no byte taken for {}, the port is given up", name, grace);
      throw new IOException("the printer at " + name + " takes no bytes", e);
    } catch (ExecutionException e) {
      throw new IOException("writing to the printer at " + name + " failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    }
  }

  private void sleep(long nanos) throws IOException {
    if (nanos > 0) {
      try {
        Thread.sleep(Duration.ofNanos(nanos));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw interrupted(e);
      }
    }
  }

  private static InterruptedIOException interrupted(InterruptedException e) {
    var failure = new InterruptedIOException("printing was interrupted");
    failure.initCause(e);
    return failure;
  }
}
