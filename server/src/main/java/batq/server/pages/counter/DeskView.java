package batq.server.pages.counter;

import batq.server.calling.Desk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A counter as its page shows it at a moment. */
public record DeskView(
    Instant at,
    Desk desk,
    List<Notice> notices,
    Optional<TicketCard> current,
    List<QueueRow> queue,
    String rule,
    CounterWords words) {

  /**
   * Something of which those who work must be told.
   *
   * @param takesOn the service that this counter may take on for today; empty where it may not
   */
  public record Notice(String words, Optional<String> takesOn) {}

  /** What the page says after a move. */
  public record Said(boolean done, String words) {}

  public int counter() {
    return desk.counterId().number();
  }

  public boolean isOpen() {
    return desk.state() == Desk.State.OPEN;
  }

  public Optional<QueueRow> next() {
    return queue.stream().findFirst();
  }

  /** The longest wait among them, in minutes. */
  public long longestMinutes() {
    return queue.stream().mapToLong(QueueRow::minutes).max().orElse(0);
  }

  /** Since when the one has waited who waits longest. */
  public Optional<Instant> longestSince() {
    return queue.stream().map(QueueRow::since).min(Instant::compareTo);
  }

  /** What the presser of a key sees at the counter, for the server to compare. */
  public String currentId() {
    return current.map(TicketCard::id).orElse("");
  }
}
