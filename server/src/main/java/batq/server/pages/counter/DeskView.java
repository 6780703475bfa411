package batq.server.pages.counter;

import batq.server.calling.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A counter as its page shows it at a moment.
 *
 * @param undoUntil until when the last press can be undone; empty if it cannot
 * @param aside who is in no line and may come back
 */
public record DeskView(
    Instant at,
    Desk desk,
    List<Notice> notices,
    Optional<TicketCard> current,
    Optional<Instant> undoUntil,
    List<QueueRow> queue,
    List<AsideRow> aside,
    Help help,
    String rule,
    CounterWords words) {

  /**
   * Something of which those who work must be told.
   *
   * @param takesOn the service that this counter may take on for today; empty where it may not
   * @param helpAt the key of the place where somebody waits for a person
   */
  public record Notice(String words, Optional<String> takesOn, Optional<String> helpAt) {}

  /**
   * This counter's own call for a person.
   *
   * @param since when it asked; empty while it asks for nobody
   * @param comes whether somebody just said that they come
   */
  public record Help(Optional<Instant> since, boolean comes) {}

  /** What the page says after a move. */
  public record Said(boolean done, String words) {}

  public int counter() {
    return desk.counterId().number();
  }

  public boolean isOpen() {
    return desk.state() == Desk.State.OPEN;
  }

  /** At how many other places somebody waits for a person. */
  public long helpCalls() {
    return notices.stream().filter(it -> it.helpAt().isPresent()).count();
  }

  public Optional<QueueRow> next() {
    return queue.stream().findFirst();
  }

  /** For how long the last press can still be undone, in whole seconds. */
  public long undoSeconds() {
    return undoUntil.map(until -> Duration.between(at, until).toSeconds()).orElse(0L);
  }

  /** One who waits for this counter. */
  public Optional<QueueRow> waiting(String ticket) {
    return queue.stream().filter(row -> row.id().equals(ticket)).findFirst();
  }

  /** One who may come back to it. */
  public Optional<AsideRow> aside(String ticket) {
    return aside.stream().filter(it -> it.row().id().equals(ticket)).findFirst();
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
