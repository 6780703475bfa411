package batq.server.pages.counter;

import batq.look.SeriesMark;
import batq.server.announcement.Announced;
import batq.server.catalogue.Bilingual;
import batq.server.catalogue.Choice;
import batq.server.catalogue.Offering;
import batq.server.catalogue.OfficeCatalogue;
import batq.server.catalogue.Service;
import batq.server.pages.Language;
import batq.server.pages.floor.PaperDesk;
import batq.server.ticket.NoShowRule;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketFacts;
import batq.thai.ThaiDigits;
import batq.wire.Catalogue.Document;
import batq.wire.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Draws the ticket at a counter with what its service asks for. */
final class TicketCards {
  private final Supplier<NoShowRule> noShowRule;
  private final Function<TicketId, Optional<Announced>> announced;
  private final PaperDesk papers;

  TicketCards(
      Supplier<NoShowRule> noShowRule,
      Function<TicketId, Optional<Announced>> announced,
      PaperDesk papers) {
    this.noShowRule = noShowRule;
    this.announced = announced;
    this.papers = papers;
  }

  TicketCard card(
      OfficeCatalogue services, Ticket.AtCounter ticket, Instant at, CounterWords words) {
    var facts = ticket.facts();
    var calls = ticket.calls();
    var since = ticket instanceof Ticket.Serving serving ? serving.startedAt() : calls.last();
    var offering = shown(services, facts);
    return new TicketCard(
        ticket.id().toString(),
        ticket.number().shown(),
        SeriesMark.of(facts.series().sign()),
        ticket instanceof Ticket.Serving,
        since,
        QueueRows.since(since, at),
        facts.matter().standardMinutes(),
        facts.issuedAt(),
        QueueRows.since(facts.issuedAt(), ticket.journey().calledHereAt().orElse(calls.first())),
        calls.times(),
        ticket.journey(),
        new QueueRows(services, at, words).tag(facts).word(),
        facts.notes(),
        facts.serviceId().value(),
        offering.map(it -> name(it, words)).orElse(facts.serviceId().value()),
        offering.map(it -> about(services, it, words)).orElse(""),
        offering.map(it -> papers(it, words)).orElse(List.of()),
        offering.map(it -> steps(it, words)).orElse(List.of()),
        noShow(calls, at),
        ticket instanceof Ticket.Called ? announced.apply(ticket.id()) : Optional.empty(),
        papers.of(ticket));
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

  /** Behind a name that several services share the clerk sees which it is (practice.md A7). */
  private static String name(Offering offering, CounterWords words) {
    return words
        .language()
        .say(
            offering instanceof Service service && !service.face().id().equals(service.id())
                ? service.name()
                : offering.publicName());
  }

  private static String about(OfficeCatalogue services, Offering offering, CounterWords words) {
    var department = words.language().say(services.department(offering).name());
    return switch (offering) {
      case Service service ->
          words.language() == Language.TH
              ? "%s · %s · %s".formatted(department, service.unitTh(), fee(service.fee(), words))
              : "%s · %s".formatted(department, fee(service.fee(), words));
      case Choice choice -> department + " · " + fee(choice.fee(), words);
    };
  }

  /** In the digits of what a clerk counts, as everything beside it (LOOK.md, Letters). */
  private static String fee(Bilingual fee, CounterWords words) {
    return ThaiDigits.toArabic(words.language().say(fee));
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
}
