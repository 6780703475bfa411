package batq.server.pages.counter;

/**
 * One who neither waits nor is at the counter, and may come back.
 *
 * @param since in words
 * @param resumes whether its service may go on at this counter
 */
public record AsideRow(QueueRow row, Why why, String since, boolean resumes) {

  /** Why it is not in the line. */
  public enum Why {
    HELD,
    NO_SHOW
  }
}
