package batq.server.store;

/**
 * A change of the record, done wholly or not at all. Runs on the writer's thread: it must not wait
 * for anything.
 */
@FunctionalInterface
public interface Command<T> {
  T run(Tx tx);
}
