package batq.hardware.sim;

import batq.hardware.printer.PrinterAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A receipt printer with a serial line of its own: reads at the pace of its baud rate, answers
 * status questions at once and process-ID questions when everything before is printed, and can be
 * given every trouble that a printer has.
 */
public final class SimulatedPrinter implements AutoCloseable {
  private static final Duration SLICE = Duration.ofMillis(20);
  private static final Logger LOG = LoggerFactory.getLogger(SimulatedPrinter.class);

  private final Line line;
  private final int baud;
  private final Consumer<byte[]> onTicket;
  private final PrintedJobs jobs = new PrintedJobs();
  private final RealTimeFilter filter = new RealTimeFilter(this::answerQuestion);
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private final AtomicInteger printedBytes = new AtomicInteger();
  private final Thread thread;

  private volatile PrinterMood mood = PrinterMood.READY;
  private volatile PrinterMood nextMood = PrinterMood.READY;
  private volatile int changeAfterBytes = Integer.MAX_VALUE;
  private volatile int hangUpAfterBytes = Integer.MAX_VALUE;
  private volatile boolean silent;
  private volatile int silentAfterBytes = Integer.MAX_VALUE;
  private volatile int stallAfterBytes = Integer.MAX_VALUE;
  private volatile Duration answerDelay = Duration.ZERO;
  private volatile boolean closed;

  private SimulatedPrinter(Line line, int baud, Consumer<byte[]> onTicket) {
    this.line = line;
    this.baud = baud;
    this.onTicket = onTicket;
    this.thread = Thread.ofPlatform().name("simulated-printer").daemon().start(this::run);
  }

  /**
   * Switches on a printer on a pseudo-terminal, or on a local TCP port where there is none.
   *
   * @param onTicket gets the bytes of each ticket when it is cut and answered for
   */
  public static SimulatedPrinter start(int baud, Consumer<byte[]> onTicket) throws IOException {
    return new SimulatedPrinter(anyLine(), baud, onTicket);
  }

  /** As {@link #start}, always on a local TCP port. */
  public static SimulatedPrinter startOnTcp(Consumer<byte[]> onTicket) throws IOException {
    return new SimulatedPrinter(TcpLine.open(), 1_000_000, onTicket);
  }

  public PrinterAddress address() {
    return line.address(baud);
  }

  /** Changes at once what it can and cannot do; mending lets a waiting job go on. */
  public void setMood(PrinterMood mood) {
    this.mood = mood;
  }

  /** Changes after so many more printed bytes: in the middle of a ticket. */
  public void setMoodAfter(int bytes, PrinterMood mood) {
    nextMood = mood;
    changeAfterBytes = printedBytes.get() + bytes;
  }

  /** Hangs up after so many more printed bytes. */
  public void hangUpAfter(int bytes) {
    hangUpAfterBytes = printedBytes.get() + bytes;
  }

  /** Takes everything and says nothing. */
  public void setSilent(boolean silent) {
    this.silent = silent;
  }

  /** Says nothing any more after so many more printed bytes. */
  public void silentAfter(int bytes) {
    silentAfterBytes = printedBytes.get() + bytes;
  }

  /** Takes no byte any more after so many more printed bytes. */
  public void stallAfter(int bytes) {
    stallAfterBytes = printedBytes.get() + bytes;
  }

  /** Answers each question only so much later. */
  public void setAnswerDelay(Duration delay) {
    answerDelay = delay;
  }

  /** Says something unasked. */
  public void say(byte... bytes) throws IOException {
    line.write(bytes);
  }

  /** Pulls the plug. */
  @Override
  public void close() {
    closed = true;
    line.close();
    thread.interrupt();
  }

  /** Runs until the plug is pulled. */
  void join() throws InterruptedException {
    thread.join();
  }

  private static Line anyLine() throws IOException {
    try {
      return PtyLine.open();
    } catch (IOException | UnsupportedOperationException | LinkageError e) {
      LOG.info("no pseudo-terminal here, a local TCP port serves: {}", e.getMessage());
      return TcpLine.open();
    }
  }

  private void run() {
    try {
      while (!closed) {
        if (printedBytes.get() >= stallAfterBytes) {
          Thread.sleep(SLICE);
        } else {
          take();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.debug("the simulated printer is off", e);
    }
  }

  /** One slice of time: as many bytes as the line carries in it. */
  private void take() throws IOException, InterruptedException {
    var bytes = line.read((int) Math.max(1, baud / 10 * SLICE.toMillis() / 1000), SLICE);
    waiting.writeBytes(filter.rest(bytes));
    printWaiting();
    if (bytes.length > 0) {
      Thread.sleep(Duration.ofNanos(bytes.length * 10_000_000_000L / baud));
    }
  }

  private void printWaiting() throws IOException {
    var bytes = waiting.toByteArray();
    waiting.reset();
    for (var i = 0; i < bytes.length; i++) {
      if (!mood.prints()) {
        waiting.write(bytes, i, bytes.length - i);
        return;
      }
      var count = printedBytes.incrementAndGet();
      if (count >= hangUpAfterBytes) {
        close();
        throw new IOException("hung up on purpose");
      }
      if (count >= changeAfterBytes) {
        changeAfterBytes = Integer.MAX_VALUE;
        mood = nextMood;
      }
      var job = jobs.print(bytes[i]);
      if (job.isPresent()) {
        answer(("7\"" + job.get().id().signs() + "\0").getBytes(StandardCharsets.US_ASCII));
        deliver(job.get().bytes());
      }
    }
  }

  /** Paper that nobody can look at is still paper: the printer prints on. */
  private void deliver(byte[] ticket) {
    try {
      onTicket.accept(ticket);
    } catch (RuntimeException e) {
      LOG.error("a ticket of {} bytes was printed and could not be handed on", ticket.length, e);
    }
  }

  private void answerQuestion(int question) {
    answer(mood.answer(question));
  }

  private void answer(byte... bytes) {
    if (silent || printedBytes.get() >= silentAfterBytes) {
      return;
    }
    try {
      Thread.sleep(answerDelay);
      line.write(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.debug("nobody heard the answer", e);
    }
  }
}
