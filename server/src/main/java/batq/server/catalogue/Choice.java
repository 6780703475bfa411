package batq.server.catalogue;

import batq.wire.Catalogue.Document;
import batq.wire.Series;
import batq.wire.ServiceId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One choice of the public: a service, or several behind one face. It tells of them only what they
 * have in common.
 *
 * @param standardMinutes the longest of its members'
 * @param documents those that every member asks for
 * @param members the real services, which stay inside
 */
public record Choice(
    PublicFace face,
    Series series,
    String departmentId,
    int standardMinutes,
    List<Document> documents,
    Bilingual fee,
    double demandWeight,
    List<ServiceId> members)
    implements Offering {

  public Choice {
    documents = List.copyOf(documents);
    members = List.copyOf(members);
  }

  @Override
  public ServiceId id() {
    return face.id();
  }

  @Override
  public Bilingual publicName() {
    return face.name();
  }

  /** The choices of these services, the most used first. */
  static List<Choice> of(List<Service> services) {
    Map<ServiceId, List<Service>> byFace =
        services.stream().collect(Collectors.groupingBy(service -> service.face().id()));
    return byFace.values().stream()
        .map(Choice::joined)
        .sorted(
            Comparator.comparingDouble(Choice::demandWeight).reversed().thenComparing(Choice::id))
        .toList();
  }

  private static Choice joined(List<Service> members) {
    var first = members.getFirst();
    return new Choice(
        first.face(),
        first.series(),
        first.departmentId(),
        members.stream().mapToInt(Service::standardMinutes).max().orElseThrow(),
        first.documents().stream()
            .filter(document -> members.stream().allMatch(each -> asksFor(each, document)))
            .toList(),
        first.fee(),
        members.stream().mapToDouble(Service::demandWeight).sum(),
        members.stream().map(Service::id).toList());
  }

  private static boolean asksFor(Service service, Document document) {
    return service.documents().contains(document);
  }
}
