package batq.simulation.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What clients were told, in order: the one side of the oracle's question. Safe for many threads.
 */
final class Ledger {
  private final List<Numbered> answered = new ArrayList<>();
  private final Map<String, String> numbers = new HashMap<>();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final List<String> broken = new ArrayList<>();

  /** A number as a client read it. */
  record Numbered(String id, String number) {}

  synchronized void answered(String id, String number) {
    answered.add(new Numbered(id, number));
    refused.remove(id);
    var before = numbers.put(id, number);
    if (before != null && !before.equals(number)) {
      broken.add("double: %s was answered %s and %s".formatted(id, before, number));
    }
  }

  /** The server said that nothing of it was stored, and nobody asks again. */
  void refused(String id) {
    refused.add(id);
  }

  synchronized int count() {
    return answered.size();
  }

  synchronized List<Numbered> all() {
    return List.copyOf(answered);
  }

  /** Two ids with one number, or one id with two, as the clients saw it. */
  synchronized List<String> broken() {
    var found = new ArrayList<>(broken);
    var owners = new HashMap<String, String>();
    numbers.forEach(
        (id, number) -> {
          var other = owners.put(number, id);
          if (other != null) {
            found.add("double: %s is %s and %s".formatted(number, id, other));
          }
        });
    return found;
  }

  int refusals() {
    return refused.size();
  }

  synchronized void write(Path answeredFile, Path refusedFile) throws IOException {
    Files.write(answeredFile, answered.stream().map(it -> it.id() + " " + it.number()).toList());
    Files.write(refusedFile, refused);
  }
}
