package batq.hardware.printer;

import batq.hardware.printer.StatusReply.JobDone;
import batq.hardware.printer.StatusReply.RealTime;
import batq.receipt.ProcessId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Questions and answers over one port. An answer does not say which question it answers, and some
 * printers answer late, so each question is asked into silence and a missed answer spoils the whole
 * round (hardware.md §1, "always the previous answer").
 */
final class PrinterConversation implements AutoCloseable {
  private static final Duration ANSWER_WITHIN = Duration.ofMillis(600);
  private static final Duration QUIET = Duration.ofMillis(250);
  private static final int MOST_STALE_REPLIES = 200;
  private static final int MOST_ROUNDS = 5;
  private static final int MOST_SILENCES = 2;

  private final PrinterPort port;
  private final StatusReplyParser parser = new StatusReplyParser();
  private final Deque<StatusReply> unread = new ArrayDeque<>();
  private final Set<String> jobsDone = new HashSet<>();

  PrinterConversation(PrinterPort port) {
    this.port = port;
  }

  boolean answers() {
    return port.answers();
  }

  void send(byte[] bytes) throws IOException {
    jobsDone.clear();
    port.write(bytes);
  }

  /**
   * What the printer says twice alike: a byte that came of itself may look like an answer once.
   * Empty if it says nothing that makes sense: unknown, and never taken for well.
   */
  Optional<PrinterStatus> status() throws IOException {
    var before = Optional.<PrinterStatus>empty();
    var silences = 0;
    for (var round = 0; round < MOST_ROUNDS && silences < MOST_SILENCES; round++) {
      forgetStale(silences == 0 ? Duration.ZERO : QUIET);
      var status = askAll();
      if (status.isPresent() && status.equals(before)) {
        return status;
      }
      silences += status.isPresent() ? 0 : 1;
      before = status;
    }
    return Optional.empty();
  }

  /** The next thing the printer says, within a time. */
  Optional<StatusReply> listen(Duration within) throws IOException {
    if (unread.isEmpty()) {
      unread.addAll(parser.feed(port.read(within)));
    }
    var heard = Optional.ofNullable(unread.poll());
    if (heard.isPresent() && heard.get() instanceof JobDone(var signs)) {
      jobsDone.add(signs);
    }
    return heard;
  }

  /** Whether the printer has said so, be it between other answers. */
  boolean isDone(ProcessId id) {
    return jobsDone.contains(id.signs());
  }

  @Override
  public void close() {
    port.close();
  }

  /** What was said before the question is no answer to it; a finished job is remembered. */
  private void forgetStale(Duration quiet) throws IOException {
    for (var heard = 0; heard < MOST_STALE_REPLIES && listen(quiet).isPresent(); heard++) {
      // Each reply is listened to and forgotten.
    }
  }

  private Optional<PrinterStatus> askAll() throws IOException {
    var printer = ask(1);
    var cause = printer.isEmpty() ? printer : ask(2);
    var paper = cause.isEmpty() ? cause : ask(4);
    return paper.isEmpty()
        ? Optional.empty()
        : Optional.of(PrinterStatus.of(printer.orElseThrow(), cause.orElseThrow(), paper.get()));
  }

  private Optional<RealTime> ask(int which) throws IOException {
    port.write(new byte[] {0x10, 0x04, (byte) which});
    var until = System.nanoTime() + ANSWER_WITHIN.toNanos();
    for (var left = ANSWER_WITHIN.toNanos(); left > 0; left = until - System.nanoTime()) {
      if (listen(Duration.ofNanos(left)).orElse(null) instanceof RealTime answer) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }
}
