package batq.server.setup;

import batq.server.office.Office;

/** What came of a set-up. */
public sealed interface SetupOutcome {

  /** The folder holds an office now, or sample data for ever. */
  record Done(boolean sample) implements SetupOutcome {}

  /**
   * The folder holds an office already and was left as it is. Sample data stay sample data for ever
   * (practice.md B27).
   */
  record AlreadySetUp(Office office) implements SetupOutcome {}
}
