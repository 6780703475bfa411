package batq.server.pages.ticket;

import batq.look.SeriesMark;
import batq.server.calendar.OfficeClock;
import batq.server.catalogue.Choice;
import batq.server.catalogue.OfficeCatalogue;
import batq.server.pages.Language;
import batq.server.store.Database;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketNote;
import batq.server.ticket.TicketStore;
import batq.server.ticket.TicketView;
import batq.wire.BoardState;
import batq.wire.IssuedTicket;
import batq.wire.Series;
import batq.wire.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds a ticket by its id, on its own day alone, and draws what its visitor may see. */
public final class FollowedTickets {
  private final Database database;
  private final TicketStore tickets;
  private final OfficeClock clock;
  private final TicketView view;
  private final Supplier<OfficeCatalogue> catalogue;
  private final Supplier<BoardState> board;
  private final Supplier<String> telephone;

  /**
   * @param telephone of the office; may be empty
   */
  public FollowedTickets(
      Database database,
      TicketStore tickets,
      OfficeClock clock,
      TicketView view,
      Supplier<OfficeCatalogue> catalogue,
      Supplier<BoardState> board,
      Supplier<String> telephone) {
    this.database = database;
    this.tickets = tickets;
    this.clock = clock;
    this.view = view;
    this.catalogue = catalogue;
    this.board = board;
    this.telephone = telephone;
  }

  /** The ticket as it is now; empty for an unknown id and for one of another day. */
  public Optional<FollowedTicket> find(TicketId id, Language language) {
    var today = clock.today();
    return database
        .read(sql -> tickets.find(sql, id))
        .filter(ticket -> ticket.facts().day().equals(today))
        .map(ticket -> drawn(ticket, language));
  }

  private FollowedTicket drawn(Ticket ticket, Language language) {
    var seen = view.of(ticket);
    var services = catalogue.get();
    var choice = services.forIssuing(ticket.facts().serviceId());
    return new FollowedTicket(
        language,
        clock.now(),
        seen.number().shown(),
        SeriesMark.of(seen.series().sign()),
        standing(ticket, seen),
        choice.map(it -> language.say(it.publicName())).orElse(seen.serviceName()),
        choice.map(it -> language.say(services.department(it).zone())).orElse(""),
        choice.flatMap(it -> onlyCounter(services, it)),
        lastCalled(seen.series()),
        choice.map(it -> papers(it, language)).orElse(List.of()),
        telephone.get());
  }

  private static Standing standing(Ticket ticket, IssuedTicket seen) {
    return switch (ticket) {
      case Ticket.Waiting _ -> new Standing.Waiting(seen.ahead(), seen.estimateMinutes());
      case Ticket.Called _ when ticket.facts().notes().contains(TicketNote.GO_TO_VISITOR) ->
          new Standing.StaffCome();
      case Ticket.Called called -> new Standing.Turn(called.calls().counter());
      case Ticket.Serving serving -> new Standing.Serving(serving.calls().counter());
      case Ticket.Held _ -> new Standing.Held();
      case Ticket.NotShown _ -> new Standing.Absent();
      case Ticket.Finished _ -> new Standing.Finished();
      case Ticket.Cancelled _ -> new Standing.Cancelled();
      case Ticket.Unserved _ -> new Standing.Unserved();
    };
  }

  private static Optional<Integer> onlyCounter(OfficeCatalogue services, Choice choice) {
    var counters = services.countersFor(choice.id());
    return counters.size() == 1 ? Optional.of(counters.getFirst().id().number()) : Optional.empty();
  }

  private Optional<String> lastCalled(Series series) {
    return board.get().lines().stream()
        .filter(line -> line.series().equals(series))
        .flatMap(line -> line.now().stream())
        .map(number -> number.shown())
        .findFirst();
  }

  private static List<FollowedTicket.Paper> papers(Choice choice, Language language) {
    return choice.documents().stream()
        .map(each -> new FollowedTicket.Paper(language.say(each.th(), each.en()), each.required()))
        .toList();
  }
}
