package batq.server.store;

/** Told how far something long has come; returns at once. */
@FunctionalInterface
public interface Progress {
  /** Nobody watches. */
  Progress UNSEEN = (what, done, of) -> {};

  /**
   * So much is done.
   *
   * @param what is counted, as {@code events}
   */
  void at(String what, long done, long of);
}
