package batq.hardware.printer;

/** One thing a printer says (hardware.md §1, the table of replies). */
public sealed interface StatusReply {
  /** The answer to {@code DLE EOT n}; it does not say to which n. */
  record RealTime(int bits) implements StatusReply {
    boolean has(int mask) {
      return (bits & mask) != 0;
    }
  }

  /** Four bytes that a printer sends of itself at each change (automatic status back). */
  record Automatic(int first, int second, int third, int fourth) implements StatusReply {}

  /** The answer to {@code GS ( H}: the job with these signs is on paper. */
  record JobDone(String signs) implements StatusReply {}
}
