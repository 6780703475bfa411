package batq.server.pages.office;

import batq.server.store.Tx;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * The last {@value #MOST} changes that can be undone, each as long as nothing else has been changed
 * in its document since. What was undone is in the record like any other change.
 */
final class Undoing {
  private static final int MOST = 100;

  /**
   * A change that was made.
   *
   * @param undo puts the document back, if it still is as the change left it
   * @param back the page from which it is undone
   */
  record Made(BiPredicate<Tx, String> undo, String back) {}

  private final Map<UUID, Made> made =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Made> eldest) {
          return size() > MOST;
        }
      };

  synchronized UUID keep(Made change) {
    var id = UUID.randomUUID();
    made.put(id, change);
    return id;
  }

  synchronized Optional<Made> take(UUID id) {
    return Optional.ofNullable(made.remove(id));
  }

  synchronized boolean has(UUID id) {
    return made.containsKey(id);
  }
}
