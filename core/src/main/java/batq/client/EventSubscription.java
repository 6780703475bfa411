package batq.client;

import batq.wire.BadJson;
import batq.wire.BoardState;
import batq.wire.BoardUpdate;
import batq.wire.Mark;
import batq.wire.PrintJob;
import batq.wire.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the office's events until it is closed: reads the board, opens the stream from the
 * board's mark, and after each cut resumes from the last mark seen. A line on which nothing is
 * heard for {@link #SILENCE} counts as cut.
 */
public final class EventSubscription implements AutoCloseable {
  /** The server says something at least every five seconds. */
  public static final Duration SILENCE = Duration.ofSeconds(15);

  private static final Logger LOG = LoggerFactory.getLogger(EventSubscription.class);

  private final Calls calls;
  private final Function<String, HttpRequest.Builder> to;
  private final Supplier<Answer<BoardState>> board;
  private final EventListener listener;
  private final Backoff backoff = new Backoff(RandomGenerator.getDefault());
  private final Thread reader;
  private Optional<Mark> seen = Optional.empty();
  private volatile long heardAt = System.nanoTime();
  private volatile InputStream open = InputStream.nullInputStream();
  private volatile boolean closed;

  private EventSubscription(
      Calls calls,
      Function<String, HttpRequest.Builder> to,
      Supplier<Answer<BoardState>> board,
      EventListener listener) {
    this.calls = calls;
    this.to = to;
    this.board = board;
    this.listener = listener;
    this.reader = Thread.ofVirtual().name("events").unstarted(this::followUntilClosed);
  }

  static EventSubscription start(
      Calls calls,
      Function<String, HttpRequest.Builder> to,
      Supplier<Answer<BoardState>> board,
      EventListener listener) {
    var subscription = new EventSubscription(calls, to, board, listener);
    subscription.reader.start();
    Thread.ofVirtual().name("events-watchdog").start(subscription::cutWhenSilent);
    return subscription;
  }

  @Override
  public void close() {
    closed = true;
    reader.interrupt();
    cut();
  }

  private void followUntilClosed() {
    while (!closed) {
      var why = followOnce();
      if (closed) {
        return;
      }
      LOG.info("The events are cut ({}), trying again", why);
      if (calls.isStrange()) {
        listener.onStranger(why);
      } else {
        listener.onLost(why);
      }
      try {
        Thread.sleep(backoff.next());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Follows one connection to its end and says why it ended. */
  private String followOnce() {
    try {
      if (seen.isEmpty()) {
        switch (board.get()) {
          case Answer.Ok<BoardState>(var state) -> {
            seen = Optional.of(state.mark());
            listener.onBoard(state);
          }
          case Answer.No<BoardState>(var problem) -> {
            return "the server refuses the board: " + problem.code();
          }
          case Answer.Silent<BoardState>(var silence) -> {
            return silence;
          }
        }
      }
      return readStream(seen.orElseThrow());
    } catch (IOException e) {
      return calls.why(e);
    } catch (BadJson e) {
      return e.getClass().getSimpleName() + ": " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    } catch (RuntimeException e) {
      LOG.error("A listener of the events failed; the stream is opened again", e);
      return "a listener failed";
    }
  }

  private String readStream(Mark since) throws IOException, InterruptedException {
    var request =
        to.apply("/api/events?since=" + since)
            .setHeader("Accept", "text/event-stream")
            .GET()
            .build();
    heardAt = System.nanoTime();
    var response = calls.http().send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (var stream = response.body()) {
      if (response.statusCode() != 200) {
        return "the server answered " + response.statusCode();
      }
      open = stream;
      var messages = new SseReader(stream);
      for (var message = messages.next(); message.isPresent(); message = messages.next()) {
        heardAt = System.nanoTime();
        backoff.succeeded();
        if (!take(message.get())) {
          return "the record cannot be resumed";
        }
      }
      return "the server closed the stream";
    }
  }

  /** Hands on one message; false when the board must be read anew. */
  private boolean take(SseReader.Message message) {
    switch (message.name()) {
      case "heartbeat" -> listener.onHeartbeat();
      case "reset" -> {
        seen = Optional.empty();
        return false;
      }
      case "update" -> {
        var update = WireJson.read(message.data(), BoardUpdate.class);
        seen = Optional.of(update.board().mark());
        listener.onUpdate(update);
      }
      case "print" -> listener.onPrintJob(WireJson.read(message.data(), PrintJob.class));
      default -> LOG.debug("An event of a kind not known here: {}", message.name());
    }
    return true;
  }

  private void cutWhenSilent() {
    while (!closed) {
      try {
        Thread.sleep(Duration.ofSeconds(1));
      } catch (InterruptedException e) {
        return;
      }
      if (System.nanoTime() - heardAt > SILENCE.toNanos()) {
        heardAt = System.nanoTime();
        cut();
      }
    }
  }

  private void cut() {
    try {
      open.close();
    } catch (IOException e) {
      LOG.debug("Closing a cut stream", e);
    }
  }
}
