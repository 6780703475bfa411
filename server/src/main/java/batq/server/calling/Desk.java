package batq.server.calling;

import batq.wire.CounterId;

/** A counter as it stands today. */
public record Desk(CounterId counterId, State state) {

  /** Whether numbers are called to it. */
  public enum State {
    OPEN,
    PAUSED,
    CLOSED;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
