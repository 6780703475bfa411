package batq.server.pages.counter;

import batq.look.SeriesMark;
import batq.server.alarm.Alarms;
import batq.server.alarm.Concern;
import batq.server.alarm.Trouble;
import batq.server.alarm.TroubleWords;
import batq.server.announcement.Announced;
import batq.server.calling.CallingOrder;
import batq.server.calling.Desk;
import batq.server.calling.Outlook;
import batq.server.catalogue.Choice;
import batq.server.catalogue.Offering;
import batq.server.catalogue.OfficeCatalogue;
import batq.server.catalogue.Service;
import batq.server.pages.Language;
import batq.server.ticket.NoShowRule;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketFacts;
import batq.wire.Catalogue.Document;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Draws a counter for its page from the record, the catalogue and the office's rules. */
public final class DeskViews {
  private static final Set<String> CLASS_ICONS =
      Set.of("general", "elderly", "disabled", "pregnant", "monk");

  private final Outlook outlook;
  private final Supplier<OfficeCatalogue> catalogue;
  private final Supplier<CallingOrder> order;
  private final Supplier<NoShowRule> noShowRule;
  private final Function<TicketId, Optional<Announced>> announced;
  private final Alarms alarms;

  public DeskViews(
      Outlook outlook,
      Supplier<OfficeCatalogue> catalogue,
      Supplier<CallingOrder> order,
      Supplier<NoShowRule> noShowRule,
      Function<TicketId, Optional<Announced>> announced,
      Alarms alarms) {
    this.outlook = outlook;
    this.catalogue = catalogue;
    this.order = order;
    this.noShowRule = noShowRule;
    this.announced = announced;
    this.alarms = alarms;
  }

  /** The counter as it is now; empty when there is none of this number. */
  Optional<DeskView> of(CounterId counter, Language language) {
    return outlook.at(counter).map(now -> view(now, new CounterWords(language)));
  }

  private DeskView view(Outlook.CounterNow now, CounterWords words) {
    var services = catalogue.get();
    return new DeskView(
        now.at(),
        now.desk(),
        alarms.concerning(List.of(Concern.STAFF)).stream()
            .map(alarm -> notice(alarm.trouble(), now.desk(), words))
            .toList(),
        now.current().flatMap(ticket -> card(services, ticket, now.at(), words)),
        now.line().stream().map(ticket -> row(services, ticket, now.at(), words)).toList(),
        words.rule(order.get()),
        words);
  }

  private static DeskView.Notice notice(Trouble trouble, Desk desk, CounterWords words) {
    Optional<ServiceId> takesOn =
        trouble instanceof Trouble.NobodyServes it && desk.state() == Desk.State.OPEN
            ? it.service()
            : Optional.empty();
    return new DeskView.Notice(
        words.language().say(TroubleWords.of(trouble)), takesOn.map(ServiceId::value));
  }

  private static QueueRow row(
      OfficeCatalogue services, Ticket.Waiting ticket, Instant at, CounterWords words) {
    var facts = ticket.facts();
    return new QueueRow(
        ticket.id().toString(),
        ticket.number().shown(),
        SeriesMark.of(facts.series().sign()),
        services
            .forIssuing(facts.serviceId())
            .map(choice -> words.language().say(choice.face().label()))
            .orElse(facts.serviceId().value()),
        facts.priority() ? Optional.of(tag(services, facts, words)) : Optional.empty(),
        facts.issuedAt(),
        since(facts.issuedAt(), at));
  }

  private Optional<TicketCard> card(
      OfficeCatalogue services, Ticket ticket, Instant at, CounterWords words) {
    return switch (ticket) {
      case Ticket.Called called ->
          Optional.of(card(services, called, called.calls(), called.calls().last(), at, words));
      case Ticket.Serving serving ->
          Optional.of(card(services, serving, serving.calls(), serving.startedAt(), at, words));
      case Ticket.Waiting _ -> Optional.empty();
      case Ticket.Finished _ -> Optional.empty();
      case Ticket.NotShown _ -> Optional.empty();
      case Ticket.Cancelled _ -> Optional.empty();
      case Ticket.Held _ -> Optional.empty();
      case Ticket.Unserved _ -> Optional.empty();
    };
  }

  private TicketCard card(
      OfficeCatalogue services,
      Ticket ticket,
      Ticket.Calls calls,
      Instant since,
      Instant at,
      CounterWords words) {
    var facts = ticket.facts();
    var offering = shown(services, facts);
    return new TicketCard(
        ticket.id().toString(),
        ticket.number().shown(),
        SeriesMark.of(facts.series().sign()),
        ticket instanceof Ticket.Serving,
        since,
        since(since, at),
        facts.matter().standardMinutes(),
        facts.issuedAt(),
        since(facts.issuedAt(), ticket.journey().calledHereAt().orElse(calls.first())),
        calls.times(),
        tag(services, facts, words).word(),
        offering.map(it -> words.language().say(it.publicName())).orElse(facts.serviceId().value()),
        offering.map(it -> about(services, it, words)).orElse(""),
        offering.map(it -> papers(it, words)).orElse(List.of()),
        offering.map(it -> steps(it, words)).orElse(List.of()),
        noShow(calls, at),
        ticket instanceof Ticket.Called ? announced.apply(ticket.id()) : Optional.empty());
  }

  /** The service itself where a choice stands for one alone; else what its services share. */
  private static Optional<Offering> shown(OfficeCatalogue services, TicketFacts facts) {
    return services
        .find(facts.serviceId())
        .flatMap(
            offering ->
                offering instanceof Choice choice && choice.members().size() == 1
                    ? services.data().services().stream()
                        .filter(each -> each.id().equals(choice.members().getFirst()))
                        .map(Offering.class::cast)
                        .findFirst()
                    : Optional.of(offering));
  }

  private static String about(OfficeCatalogue services, Offering offering, CounterWords words) {
    var department = words.language().say(services.department(offering).name());
    return switch (offering) {
      case Service service ->
          words.language() == Language.TH
              ? "%s · %s · %s".formatted(department, service.unitTh(), service.fee().th())
              : "%s · %s".formatted(department, service.fee().en());
      case Choice choice -> department + " · " + words.language().say(choice.fee());
    };
  }

  private static List<TicketCard.Paper> papers(Offering offering, CounterWords words) {
    List<Document> documents =
        switch (offering) {
          case Service service -> service.documents();
          case Choice choice -> choice.documents();
        };
    return documents.stream()
        .map(each -> new TicketCard.Paper(words.say(each.th(), each.en()), each.required()))
        .toList();
  }

  private static List<TicketCard.Step> steps(Offering offering, CounterWords words) {
    return switch (offering) {
      case Service service ->
          service.steps().stream()
              .map(each -> new TicketCard.Step(words.language().say(each.what()), each.minutes()))
              .toList();
      case Choice _ -> List.of();
    };
  }

  private TicketCard.NoShowKey noShow(Ticket.Calls calls, Instant at) {
    var rule = noShowRule.get();
    var left = rule.untilNextCounts(calls, at);
    return new TicketCard.NoShowKey(
        rule.allows(calls),
        Math.max(0, rule.calls() - calls.apart()),
        calls.apartAt().plus(rule.apart()),
        (left.toMillis() + 999) / 1000);
  }

  private static QueueRow.ClassTag tag(
      OfficeCatalogue services, TicketFacts facts, CounterWords words) {
    var id = facts.visitorClass().value();
    var icon = CLASS_ICONS.contains(id) ? "class-" + id : "people";
    var label = services.visitorClass(facts.visitorClass()).map(words::visitorClass).orElse(id);
    return new QueueRow.ClassTag(icon, label);
  }

  private static Duration since(Instant from, Instant at) {
    var span = Duration.between(from, at);
    return span.isNegative() ? Duration.ZERO : span;
  }
}
