package batq.server;

import batq.server.alarm.Alarms;
import batq.server.alarm.Troubles;
import batq.server.announcement.Announcements;
import batq.server.board.BoardFeed;
import batq.server.board.HallPlan;
import batq.server.calendar.CalendarStore;
import batq.server.calendar.ClockKeeper;
import batq.server.calendar.ClosedSentence;
import batq.server.calendar.MachineTime;
import batq.server.calendar.OfficeClock;
import batq.server.calendar.PublishedHours;
import batq.server.calling.Calling;
import batq.server.calling.CallingOrder;
import batq.server.calling.Desks;
import batq.server.calling.Lines;
import batq.server.calling.Outlook;
import batq.server.calling.Stories;
import batq.server.calling.Unattended;
import batq.server.catalogue.CatalogueStore;
import batq.server.catalogue.Choice;
import batq.server.catalogue.Counter;
import batq.server.catalogue.Offering;
import batq.server.catalogue.OfficeCatalogue;
import batq.server.catalogue.PublicCatalogue;
import batq.server.device.DeviceHealths;
import batq.server.device.DeviceKind;
import batq.server.device.DeviceStates;
import batq.server.device.Devices;
import batq.server.device.HelpCalls;
import batq.server.device.KioskPace;
import batq.server.device.NewDevices;
import batq.server.device.Pairings;
import batq.server.device.Places;
import batq.server.errand.Errands;
import batq.server.imports.VisitImport;
import batq.server.keeping.Checkups;
import batq.server.keeping.Keeper;
import batq.server.keeping.Retirement;
import batq.server.keeping.Sticks;
import batq.server.keeping.Wholeness;
import batq.server.office.OfficeStore;
import batq.server.office.RuleOfOrder;
import batq.server.pages.Shells;
import batq.server.pages.Templates;
import batq.server.pages.ticket.FollowedTickets;
import batq.server.report.Figures;
import batq.server.staff.SignIn;
import batq.server.staff.Staff;
import batq.server.statistics.RetiredTotalsStore;
import batq.server.store.DataDirectory;
import batq.server.store.Database;
import batq.server.store.Watch;
import batq.server.ticket.DayEnd;
import batq.server.ticket.HandService;
import batq.server.ticket.Issuing;
import batq.server.ticket.Lifecycle;
import batq.server.ticket.Matter;
import batq.server.ticket.NoShowRule;
import batq.server.ticket.Offer;
import batq.server.ticket.Offers;
import batq.server.ticket.Papers;
import batq.server.ticket.Runs;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketStore;
import batq.server.ticket.TicketView;
import batq.wire.Catalogue;
import batq.wire.CounterId;
import batq.wire.IssuedTicket;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every room with what it needs: the one place where they are built and joined. */
final class Rooms implements AutoCloseable {
  /** So that a step of the clock is told within ten seconds. */
  private static final Duration CLOCK_LOOKS = Duration.ofSeconds(5);

  private static final Duration DAY_LOOKS = Duration.ofSeconds(10);

  final Database database;
  final MachineTime machine;
  final ClockKeeper clockKeeper;
  final OfficeClock clock;
  final OfficeStore office;
  final CalendarStore calendar;
  final CatalogueStore catalogue;
  final TicketStore tickets = new TicketStore();
  final Devices devices;
  final Places places = new Places();
  final DeviceHealths healths = new DeviceHealths();
  final Pairings pairings = new Pairings();
  final NewDevices newDevices;
  final DeviceStates deviceStates;
  final KioskPace pace;
  final Staff staff;
  final SignIn signIn;
  final Issuing issuing;
  final Lifecycle lifecycle;
  final Papers papers;
  final Runs runs;
  final HandService handService;
  final HelpCalls help;
  final DayEnd dayEnd;
  final Desks desks;
  final Calling calling;
  final Outlook outlook;
  final Stories stories;
  final Announcements announcements;
  final Lines lines;
  final TicketView view;
  final BoardFeed feed;
  final Figures figures;
  final Shells shells;
  private final Watch clockWatch;
  private final Watch dayWatch;
  final Templates templates = new Templates();
  final Keeper keeper;
  final Checkups checkups;
  final Wholeness wholeness;
  final Alarms alarms;

  Rooms(Database database, MachineTime machine, ServerConfig config) {
    this.database = database;
    this.machine = machine;
    this.clockKeeper = ClockKeeper.begin(database, machine);
    this.clock = clockKeeper.clock();
    this.office = new OfficeStore(database);
    this.calendar = new CalendarStore(database);
    this.catalogue = new CatalogueStore(database);
    this.devices = new Devices(database, clock);
    this.newDevices = new NewDevices(pairings, devices, clock);
    this.deviceStates = new DeviceStates(devices, healths, places, clock, this::isOpen);
    this.pace = new KioskPace(() -> office.settings().kioskTicketsInTenSeconds());
    this.staff = new Staff(database, clock, office);
    this.signIn = staff.signIn();
    clockKeeper.onJump(signIn::move);
    this.issuing = new Issuing(database, tickets, this::offer, this::anyHourOffer, clock);
    this.lifecycle = new Lifecycle(database, tickets, clock, this::noShowRule, this::matter);
    this.papers = new Papers(database, tickets, clock);
    this.runs = new Runs(database, tickets, clock);
    this.handService = new HandService(database, tickets, issuing, clock);
    this.help = new HelpCalls(database, clock);
    this.dayEnd = new DayEnd(database, tickets, clock);
    this.desks = new Desks(database, clock, this::counterIds);
    var rules =
        new Calling.Rules(
            this::order,
            counter -> services().servedBy(counter),
            () -> office.settings().justCalled());
    this.calling = new Calling(database, tickets, lifecycle, issuing, desks, clock, rules);
    this.outlook = new Outlook(database, tickets, desks, clock, rules);
    this.stories = new Stories(database, tickets, desks, clock, rules.serves());
    this.announcements = new Announcements(database, clock);
    var today = clock.today();
    this.lines =
        new Lines(clock::today, database.read(sql -> tickets.ofDay(sql, Database.OFFICE, today)));
    database.onCommitted(lines::take);
    this.view =
        new TicketView(this::publicFace, this::ahead, ticket -> Optional.empty(), this::page);
    this.feed = new BoardFeed(database, clock, this::hallPlan, this::issued);
    devices.onRevoked(device -> feed.leaveAll(device.actor()));
    devices.onRevoked(healths::forget);
    devices.onRevoked(places::forget);
    this.figures = new Figures(database, calendar, catalogue, clock);
    this.shells = new Shells(office);
    this.clockWatch = Watch.over("clock-watch", CLOCK_LOOKS, CLOCK_LOOKS, clockKeeper::look);
    var file = DataDirectory.database(config.data());
    this.keeper = new Keeper(file, Sticks.at(config.sticks()), this.clock);
    this.checkups = new Checkups(file, this.clock);
    this.wholeness = new Wholeness(database, this.clock, checkups::last);
    var unattended =
        new Unattended(database, tickets, desks, this.clock, this::counterIds, rules.serves());
    this.alarms =
        new Alarms(
            new Troubles(
                database,
                checkups,
                keeper,
                clockKeeper,
                pace,
                places,
                deviceStates,
                unattended,
                help,
                this::services),
            this.clock);
    this.dayWatch =
        Watch.over(
            "day-watch",
            Duration.ZERO,
            DAY_LOOKS,
            new DayWatch(dayEnd, lifecycle, alarms, this::doWhatIsDue));
    // Nobody takes a ticket by yesterday's catalogue.
    doWhatIsDue();
  }

  /** What of the catalogue and of the rule has effect from today on, once the date is sure. */
  private boolean doWhatIsDue() {
    if (!clock.state().knowsTheHour() || office.find().isEmpty()) {
      return false;
    }
    var rule = office.doWhatIsDue(clock.now(), clock.date());
    return catalogue.doWhatIsDue(database, clock.now(), clock.date()) || rule;
  }

  /** The catalogue as devices get it now. */
  Catalogue publicCatalogue() {
    var sample = office.find().orElseThrow().sample();
    return PublicCatalogue.of(
        sample, office.settings(), services(), calendar.calendar(), clock.date());
  }

  /** Whether numbers are given out now for anything at all. */
  boolean isOpen() {
    var now = clock.now();
    return services().choices().stream().anyMatch(choice -> closed(choice, now).isEmpty());
  }

  /** Where a visitor follows a ticket, once the office has an address that visitors reach. */
  private Optional<String> page(TicketId id) {
    return Optional.of(office.settings().visitorsAddress())
        .filter(address -> !address.isEmpty())
        .map(address -> address + "/t/" + id);
  }

  private Optional<IssuedTicket> issued(TicketId id) {
    return database.read(sql -> tickets.find(sql, id)).map(view::of);
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

  /** What the command line asks of the running server. */
  Errands errands() {
    return new Errands(
        staff.accounts(),
        devices,
        () -> new VisitImport(database, tickets, services(), clock),
        keeper,
        retirement());
  }

  /** The yearly report, which closes a year, comes with a later release: until then each is. */
  private Retirement retirement() {
    return new Retirement(
        database,
        clock,
        new Retirement.Rules(() -> office.settings().keepFiscalYears(), year -> true),
        keeper::keep,
        RetiredTotalsStore::keep);
  }

  private Offers.Answer offer(Instant now, ServiceId service, VisitorClass visitorClass) {
    // A full disk gives its last room to those who have a number already.
    database.needRoom();
    var closed = services().choice(service).flatMap(choice -> closed(choice, now));
    return closed.orElseGet(() -> upToTheLimit(service, anyHourOffer(now, service, visitorClass)));
  }

  private Offers.Answer anyHourOffer(Instant now, ServiceId service, VisitorClass visitorClass) {
    var choice = services().choice(service);
    if (choice.isEmpty()) {
      return new Offers.UnknownService();
    }
    var it = choice.get();
    return services()
        .visitorClass(visitorClass)
        .<Offers.Answer>map(
            visitor ->
                new Offers.Offered(
                    new Offer(
                        it.series(), it.departmentId(), it.standardMinutes(), visitor.priority())))
        .orElseGet(Offers.UnknownClass::new);
  }

  private Optional<Offers.Answer> closed(Choice choice, Instant now) {
    // A clock that nobody vouches for turns nobody away: it may be 07.00 in 1970 at noon.
    if (!clock.state().knowsTheHour()) {
      return Optional.empty();
    }
    return services()
        .closedReason(choice, calendar.calendar(), now)
        .map(
            why ->
                new Offers.Closed(
                    ClosedSentence.of(
                        why,
                        calendar
                            .calendar()
                            .published(clock.date())
                            .of(choice.members(), PublishedHours.Digits.THAI))));
  }

  /** Why a choice gives no numbers at this moment, in Thai. */
  Optional<String> closedNow(Choice choice) {
    return closed(choice, clock.now())
        .map(why -> why instanceof Offers.Closed(var detail) ? detail : "");
  }

  private Offers.Answer upToTheLimit(ServiceId service, Offers.Answer answer) {
    return answer instanceof Offers.Offered(var offer)
        ? services()
            .choice(service)
            .flatMap(choice -> calendar.hours().limit(choice.members()))
            .<Offers.Answer>map(most -> new Offers.OfferedUpTo(offer, most))
            .orElse(answer)
        : answer;
  }

  /** What a visitor's telephone may see of a ticket. */
  FollowedTickets followedTickets() {
    return new FollowedTickets(
        database,
        tickets,
        clock,
        view,
        this::services,
        feed::board,
        () -> office.settings().telephone());
  }

  NoShowRule noShowRule() {
    var settings = office.settings();
    return new NoShowRule(settings.noShowAfterCalls(), settings.noShowApart());
  }

  boolean isCounter(CounterId counter) {
    return counterIds().contains(counter);
  }

  Set<CounterId> counterIds() {
    return services().data().counters().stream().map(Counter::id).collect(Collectors.toSet());
  }

  boolean isKiosk(int device) {
    return devices.ofKind(DeviceKind.KIOSK).stream().anyMatch(kiosk -> kiosk.id() == device);
  }

  boolean isService(ServiceId service) {
    return services().find(service).isPresent();
  }

  private TicketView.PublicFace publicFace(ServiceId service) {
    return services()
        .forIssuing(service)
        .map(choice -> new TicketView.PublicFace(choice.id(), choice.publicName().th()))
        .orElseGet(() -> new TicketView.PublicFace(service, service.value()));
  }

  private Optional<Matter> matter(ServiceId service) {
    return services()
        .find(service)
        .map(it -> new Matter(it.id(), it.departmentId(), it.standardMinutes()));
  }

  int ahead(Ticket ticket) {
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
    clockWatch.close();
    dayWatch.close();
    feed.close();
    database.close();
  }
}
