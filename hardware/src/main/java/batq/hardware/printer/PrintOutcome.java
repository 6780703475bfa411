package batq.hardware.printer;

/** How a print job ended. Only {@link Printed} says that the paper exists. */
public sealed interface PrintOutcome {
  /** The printer answered with this job's own signs: everything before them is on paper. */
  record Printed() implements PrintOutcome {}

  /** The roll is empty. */
  record OutOfPaper() implements PrintOutcome {}

  /** The cover is open. */
  record CoverOpen() implements PrintOutcome {}

  /** The printer reports an error, as a stuck knife. */
  record PrinterError(String detail) implements PrintOutcome {}

  /** Nothing answers there, or it stopped taking bytes. */
  record Unreachable(String detail) implements PrintOutcome {}

  /** Everything was sent, and nothing says whether it became paper. */
  record Unconfirmed() implements PrintOutcome {}
}
