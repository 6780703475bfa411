package batq.simulation.faults;

/** Which of the recorded syncs count: all, or, for the control, those a lazier setting would do. */
public enum KeptSyncs {
  /** As the server did them. */
  ALL,
  /** As with {@code synchronous=NORMAL}: none at a commit, the others. */
  NOT_AT_COMMIT,
  /** As with {@code synchronous=OFF}. */
  NONE
}
