package batq.server.pages.counter;

import batq.server.catalogue.OfficeCatalogue;
import java.util.Comparator;
import java.util.List;

/** A class of visitors as a key. */
public record ClassKey(String id, String label, boolean priority) {

  /** All of them, the ordinary first. */
  static List<ClassKey> of(OfficeCatalogue services, CounterWords words) {
    return services.visitorClasses().stream()
        .map(it -> new ClassKey(it.id().value(), words.visitorClass(it), it.priority()))
        .sorted(Comparator.comparing(ClassKey::priority))
        .toList();
  }
}
