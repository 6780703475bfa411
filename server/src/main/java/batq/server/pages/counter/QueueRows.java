package batq.server.pages.counter;

import batq.look.SeriesMark;
import batq.server.catalogue.OfficeCatalogue;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketFacts;
import batq.wire.CounterId;
import batq.wire.PrintReport;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Draws those who are not at the counter: who waits for it, and who may come back to it. */
final class QueueRows {
  private static final Set<String> CLASS_ICONS =
      Set.of("general", "elderly", "disabled", "pregnant", "monk");

  private static final Set<PrintReport.Outcome> NO_PAPER =
      EnumSet.complementOf(
          EnumSet.of(PrintReport.Outcome.PRINTED, PrintReport.Outcome.UNCONFIRMED));

  private final OfficeCatalogue services;
  private final Instant at;
  private final CounterWords words;

  QueueRows(OfficeCatalogue services, Instant at, CounterWords words) {
    this.services = services;
    this.at = at;
    this.words = words;
  }

  QueueRow row(Ticket ticket) {
    var facts = ticket.facts();
    return new QueueRow(
        ticket.id().toString(),
        ticket.number().shown(),
        SeriesMark.of(facts.series().sign()),
        services
            .forIssuing(facts.serviceId())
            .map(choice -> words.language().say(choice.face().label()))
            .orElse(facts.serviceId().value()),
        facts.priority() ? Optional.of(tag(facts)) : Optional.empty(),
        facts.notes(),
        facts.printed().filter(NO_PAPER::contains).isPresent(),
        facts.issuedAt(),
        since(facts.issuedAt(), at));
  }

  /** Who is put aside, and after them who was given up. */
  List<AsideRow> aside(CounterId counter, List<Ticket.Held> held, List<Ticket.NotShown> notShown) {
    return Stream.concat(
            held.stream()
                .map(
                    it ->
                        new AsideRow(
                            row(it),
                            AsideRow.Why.HELD,
                            words.held(it),
                            it.calls().filter(then -> then.counter().equals(counter)).isPresent())),
            notShown.stream()
                .map(it -> new AsideRow(row(it), AsideRow.Why.NO_SHOW, words.notShown(it), false)))
        .toList();
  }

  QueueRow.ClassTag tag(TicketFacts facts) {
    var id = facts.visitorClass().value();
    var icon = CLASS_ICONS.contains(id) ? "class-" + id : "people";
    var label = services.visitorClass(facts.visitorClass()).map(words::visitorClass).orElse(id);
    return new QueueRow.ClassTag(icon, label);
  }

  static Duration since(Instant from, Instant at) {
    var span = Duration.between(from, at);
    return span.isNegative() ? Duration.ZERO : span;
  }
}
