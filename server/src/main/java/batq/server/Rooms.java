package batq.server;

import batq.server.board.BoardFeed;
import batq.server.board.HallPlan;
import batq.server.calendar.CalendarStore;
import batq.server.calendar.ClosedSentence;
import batq.server.calendar.OfficeClock;
import batq.server.calling.Calling;
import batq.server.calling.CallingOrder;
import batq.server.calling.Desks;
import batq.server.calling.Lines;
import batq.server.calling.Outlook;
import batq.server.catalogue.CatalogueStore;
import batq.server.catalogue.Counter;
import batq.server.catalogue.Offering;
import batq.server.catalogue.OfficeCatalogue;
import batq.server.catalogue.PublicCatalogue;
import batq.server.device.Devices;
import batq.server.device.KioskPace;
import batq.server.office.OfficeStore;
import batq.server.office.RuleOfOrder;
import batq.server.pages.Shells;
import batq.server.pages.Templates;
import batq.server.report.Figures;
import batq.server.staff.SignIn;
import batq.server.store.Database;
import batq.server.ticket.Issuing;
import batq.server.ticket.Lifecycle;
import batq.server.ticket.Offer;
import batq.server.ticket.Offers;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketStore;
import batq.server.ticket.TicketView;
import batq.wire.Catalogue;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every room with what it needs: the one place where they are built and joined. */
final class Rooms implements AutoCloseable {
  final Database database;
  final OfficeClock clock;
  final OfficeStore office;
  final CalendarStore calendar;
  final CatalogueStore catalogue;
  final TicketStore tickets = new TicketStore();
  final Devices devices;
  final KioskPace pace;
  final SignIn signIn;
  final Issuing issuing;
  final Lifecycle lifecycle;
  final Desks desks;
  final Calling calling;
  final Outlook outlook;
  final Lines lines;
  final TicketView view;
  final BoardFeed feed;
  final Figures figures;
  final Shells shells;
  final Templates templates = new Templates();

  Rooms(Database database, InstantSource time) {
    this.database = database;
    this.clock = new OfficeClock(time);
    this.office = new OfficeStore(database);
    this.calendar = new CalendarStore(database);
    this.catalogue = new CatalogueStore(database);
    this.devices = new Devices(database, clock);
    this.pace = new KioskPace(() -> office.settings().kioskTicketsInTenSeconds());
    this.signIn = new SignIn(database, clock);
    this.issuing = new Issuing(database, tickets, this::offer, clock);
    this.lifecycle = new Lifecycle(database, tickets, clock, this::noShowRule);
    this.desks = new Desks(database, clock, this::counterIds);
    var rules =
        new Calling.Rules(
            this::order,
            counter -> services().servedBy(counter),
            () -> office.settings().justCalled());
    this.calling = new Calling(database, tickets, desks, clock, rules);
    this.outlook = new Outlook(database, tickets, desks, clock, rules);
    var today = clock.today();
    this.lines =
        new Lines(today, database.read(sql -> tickets.waiting(sql, Database.OFFICE, today)));
    database.onCommitted(lines::take);
    this.view = new TicketView(this::publicName, this::ahead, ticket -> Optional.empty());
    this.feed = new BoardFeed(database, clock, this::hallPlan);
    this.figures = new Figures(database, calendar, catalogue, clock);
    this.shells = new Shells(office);
  }

  /** The catalogue as devices get it now. */
  Catalogue publicCatalogue() {
    var sample = office.find().orElseThrow().sample();
    return PublicCatalogue.of(
        sample, office.settings(), services(), calendar.calendar(), clock.today());
  }

  boolean isStored(TicketId id) {
    return database.read(sql -> tickets.find(sql, id)).isPresent();
  }

  CallingOrder order() {
    return switch (office.settings().ruleOfOrder()) {
      case RuleOfOrder.FirstComeFirstServed() -> new CallingOrder.FirstComeFirstServed();
      case RuleOfOrder.Alternating(var inARow) -> new CallingOrder.Alternating(inARow);
    };
  }

  OfficeCatalogue services() {
    return catalogue.catalogue();
  }

  private Offers.Answer offer(Instant now, ServiceId service, VisitorClass visitorClass) {
    var choice = services().choice(service);
    if (choice.isEmpty()) {
      return new Offers.UnknownService();
    }
    var visitor = services().visitorClass(visitorClass);
    if (visitor.isEmpty()) {
      return new Offers.UnknownClass();
    }
    var closed = services().closedReason(choice.get(), calendar.calendar(), now);
    if (closed.isPresent()) {
      return new Offers.Closed(ClosedSentence.of(closed.get()));
    }
    var it = choice.get();
    return new Offers.Offered(
        new Offer(it.series(), it.departmentId(), it.standardMinutes(), visitor.get().priority()));
  }

  Lifecycle.NoShowRule noShowRule() {
    var settings = office.settings();
    return new Lifecycle.NoShowRule(settings.noShowAfterCalls(), settings.noShowApart());
  }

  private Set<CounterId> counterIds() {
    return services().data().counters().stream().map(Counter::id).collect(Collectors.toSet());
  }

  private String publicName(ServiceId service) {
    return services().find(service).map(it -> it.publicName().th()).orElse(service.value());
  }

  private int ahead(Ticket ticket) {
    var together = new HashSet<ServiceId>();
    for (var counter : services().countersFor(ticket.facts().serviceId())) {
      together.addAll(services().servedBy(counter.id()));
    }
    together.add(ticket.facts().serviceId());
    return lines.ahead(ticket.id(), together, order());
  }

  private HallPlan hallPlan() {
    var services = services();
    var counters =
        services.data().counters().stream()
            .collect(Collectors.toMap(Counter::id, it -> Set.copyOf(services.servedBy(it.id()))));
    var series =
        services.choices().stream()
            .filter(it -> !services.countersFor(it.id()).isEmpty())
            .map(Offering::series)
            .distinct()
            .sorted()
            .toList();
    var choices = services.choices().stream().map(Offering::id).toList();
    return new HallPlan(series, choices, counters, order());
  }

  @Override
  public void close() {
    feed.close();
    database.close();
  }
}
