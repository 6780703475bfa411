package batq.server.pages.counter;

import batq.look.SeriesMark;
import batq.server.catalogue.Choice;
import batq.server.catalogue.OfficeCatalogue;
import batq.server.catalogue.Service;
import batq.server.pages.Language;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service as a key.
 *
 * @param here whether this counter serves it
 * @param real whether it is one of those behind a shared name, which nobody but who serves it sees
 *     (practice.md A7)
 */
public record ServiceKey(ServiceId id, SeriesMark mark, String label, boolean here, boolean real) {

  /**
   * Every choice of the public, and of those that this counter serves what is behind their name.
   *
   * @param first these come first, in this order; then what is served here
   */
  static List<ServiceKey> of(
      OfficeCatalogue services, CounterId counter, List<ServiceId> first, Language language) {
    var here = services.servedBy(counter);
    var choices =
        services.choices().stream().map(it -> choice(it, here.contains(it.id()), language));
    var real =
        services.data().services().stream()
            .filter(it -> here.contains(it.id()) && !it.face().id().equals(it.id()))
            .map(it -> real(it, language));
    return Stream.concat(choices, real)
        .sorted(Comparator.comparingInt(it -> it.rank(first)))
        .toList();
  }

  /** A service as staff call it. */
  static String name(OfficeCatalogue services, ServiceId id, Language language) {
    return services.data().services().stream()
        .filter(it -> it.id().equals(id) && !it.face().id().equals(id))
        .findFirst()
        .map(it -> language.say(it.name()))
        .or(() -> services.forIssuing(id).map(it -> language.say(it.face().label())))
        .orElse(id.value());
  }

  private static ServiceKey choice(Choice it, boolean here, Language language) {
    var mark = SeriesMark.of(it.series().sign());
    return new ServiceKey(it.id(), mark, language.say(it.face().label()), here, false);
  }

  private static ServiceKey real(Service it, Language language) {
    var mark = SeriesMark.of(it.series().sign());
    return new ServiceKey(it.id(), mark, language.say(it.name()), true, true);
  }

  private int rank(List<ServiceId> first) {
    var place = first.indexOf(id);
    return place >= 0 ? place : first.size() + (here ? 0 : 1);
  }
}
