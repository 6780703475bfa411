package batq.server.catalogue;

import batq.server.calendar.Calendar;
import batq.server.calendar.Closed;
import batq.wire.Catalogue.Interval;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue, made ready to be asked. Never changes; a changed catalogue is a new one. */
public final class OfficeCatalogue {
  private final CatalogueData data;
  private final List<Choice> choices;
  private final List<Choice> everyChoice;
  private final Map<ServiceId, Offering> offerings = new HashMap<>();
  private final Map<ServiceId, Choice> choiceOf = new HashMap<>();
  private final Map<String, Department> departments;
  private final Map<CounterId, List<ServiceId>> servedBy = new HashMap<>();
  private final Map<ServiceId, List<Counter>> countersFor = new HashMap<>();

  public OfficeCatalogue(CatalogueData data) {
    this.data = data;
    this.choices = Choice.of(data.services().stream().filter(each -> !each.hidden()).toList());
    this.everyChoice = Choice.of(data.services()).stream().map(this::asShown).toList();
    everyChoice.forEach(choice -> offerings.put(choice.id(), choice));
    data.services().forEach(service -> offerings.put(service.id(), service));
    for (var choice : everyChoice) {
      choiceOf.put(choice.id(), choice);
    }
    data.services()
        .forEach(
            service ->
                Optional.ofNullable(choiceOf.get(service.face().id()))
                    .ifPresent(choice -> choiceOf.put(service.id(), choice)));
    this.departments =
        data.departments().stream().collect(Collectors.toMap(Department::id, Function.identity()));
    data.counters().forEach(counter -> servedBy.put(counter.id(), callable(counter)));
    offerings.keySet().forEach(id -> countersFor.put(id, callers(id)));
  }

  public CatalogueData data() {
    return data;
  }

  /** What a visitor may choose, the most used first. */
  public List<Choice> choices() {
    return choices;
  }

  /** Also those for which no new ticket is given, but which tickets may have. */
  public List<Choice> everyChoice() {
    return everyChoice;
  }

  /** The choice with this public id: all that a device may ask for. */
  public Optional<Choice> choice(ServiceId publicId) {
    return choices.stream().filter(choice -> choice.id().equals(publicId)).findFirst();
  }

  /** What is hidden of a choice is not shown of it, as long as something is not hidden. */
  private Choice asShown(Choice whole) {
    return choice(whole.id()).orElse(whole);
  }

  /** The choice under whose id a ticket is issued when staff name this public or real id. */
  public Optional<Choice> forIssuing(ServiceId publicOrReal) {
    return Optional.ofNullable(choiceOf.get(publicOrReal));
  }

  /** What is known of an id, be it public or real. */
  public Optional<Offering> find(ServiceId publicOrReal) {
    return Optional.ofNullable(offerings.get(publicOrReal));
  }

  /** The department of an offering. */
  public Department department(Offering offering) {
    return Optional.ofNullable(departments.get(offering.departmentId())).orElseThrow();
  }

  public Optional<Counter> counter(CounterId id) {
    return data.counters().stream().filter(counter -> counter.id().equals(id)).findFirst();
  }

  /**
   * The ids of all tickets a counter may call: its services and the choices they stand behind;
   * empty for an unknown counter.
   */
  public List<ServiceId> servedBy(CounterId id) {
    return servedBy.getOrDefault(id, List.of());
  }

  /** The counters that may call a ticket of this public or real id. */
  public List<Counter> countersFor(ServiceId publicOrReal) {
    return countersFor.getOrDefault(publicOrReal, List.of());
  }

  /** The classes for which tickets are given. */
  public List<VisitorClassData> visitorClasses() {
    return data.visitorClasses().stream().filter(each -> !each.hidden()).toList();
  }

  /** A class, also one for which no ticket is given any more. */
  public Optional<VisitorClassData> visitorClass(VisitorClass id) {
    return data.visitorClasses().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** When tickets are given for a choice. */
  public List<Interval> open(Choice choice, Calendar calendar, LocalDate first, int days) {
    return calendar.open(choice.members(), first, days);
  }

  /** Why no ticket is given for a choice; empty when one is. */
  public Optional<Closed> closedReason(Choice choice, Calendar calendar, Instant at) {
    return calendar.closedReason(choice.members(), at);
  }

  // Both are asked for every ticket and every board: worked out once.

  private List<ServiceId> callable(Counter counter) {
    return counter.serves().stream()
        .flatMap(real -> Stream.concat(Stream.of(real), forIssuing(real).map(Choice::id).stream()))
        .distinct()
        .toList();
  }

  private List<Counter> callers(ServiceId publicOrReal) {
    return data.counters().stream()
        .filter(counter -> servedBy(counter.id()).contains(publicOrReal))
        .toList();
  }
}
