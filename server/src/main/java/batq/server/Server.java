package batq.server;

import batq.server.alarm.AlarmRoutes;
import batq.server.announcement.AnnouncementRoutes;
import batq.server.board.BoardRoutes;
import batq.server.calendar.ClockRoutes;
import batq.server.calendar.MachineTime;
import batq.server.calling.CallingRoutes;
import batq.server.calling.StoryRoutes;
import batq.server.device.DeviceRoutes;
import batq.server.device.HelpRoutes;
import batq.server.device.PairingRoutes;
import batq.server.errand.ErrandSocket;
import batq.server.http.Caller;
import batq.server.http.Door;
import batq.server.http.Http;
import batq.server.http.Limits;
import batq.server.http.contract.ContractRoutes;
import batq.server.http.contract.Route;
import batq.server.keeping.Nights;
import batq.server.pages.AssetRoutes;
import batq.server.pages.PageRoutes;
import batq.server.pages.RefusalPages;
import batq.server.pages.account.AccountPageRoutes;
import batq.server.pages.counter.CounterMoves;
import batq.server.pages.counter.CounterPageRoutes;
import batq.server.pages.counter.CounterSheets;
import batq.server.pages.counter.DeskViews;
import batq.server.pages.counter.HelpMoves;
import batq.server.pages.counter.PaperMoves;
import batq.server.pages.counter.TicketMoves;
import batq.server.pages.devices.DevicesMoves;
import batq.server.pages.devices.DevicesPageRoutes;
import batq.server.pages.floor.FloorMoves;
import batq.server.pages.floor.FloorPageRoutes;
import batq.server.pages.floor.FloorViews;
import batq.server.pages.floor.PaperDesk;
import batq.server.pages.month.MonthPageRoutes;
import batq.server.pages.office.OfficePages;
import batq.server.pages.ticket.AddressPace;
import batq.server.pages.ticket.TicketPageRoutes;
import batq.server.pages.ticket.VisitorRefusals;
import batq.server.pages.today.TodayMoves;
import batq.server.pages.today.TodayPageRoutes;
import batq.server.pages.today.TodayViews;
import batq.server.pages.why.WhyPageRoutes;
import batq.server.report.ReportRoutes;
import batq.server.statistics.DayStore;
import batq.server.statistics.FairnessStore;
import batq.server.store.DataDirectory;
import batq.server.store.Database;
import batq.server.ticket.MoveRoutes;
import batq.server.ticket.PaperRoutes;
import batq.server.ticket.RunRoutes;
import batq.server.ticket.TicketRoutes;
import batq.server.tls.DoorKey;
import batq.wire.ServerFingerprint;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: owns the data directory, listens, and puts everything down in order. */
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final Limits LIMITS = Limits.SHIPPED;

  private final DataDirectory directory;
  private final Rooms rooms;
  private final Optional<DoorKey> doorKey;
  private final Javalin listener;
  private final Optional<Javalin> visitors;
  private final ErrandSocket errands;
  private final Nights nights;

  private Server(
      DataDirectory directory,
      Rooms rooms,
      Optional<DoorKey> doorKey,
      Javalin listener,
      Optional<Javalin> visitors,
      ErrandSocket errands) {
    this.directory = directory;
    this.rooms = rooms;
    this.doorKey = doorKey;
    this.listener = listener;
    this.visitors = visitors;
    this.errands = errands;
    this.nights = new Nights(rooms.keeper, rooms.checkups, rooms.clock);
    nights.begin();
    doorKey.ifPresent(DoorKey::begin);
  }

  /** Thrown when the folder holds no office yet. */
  public static final class NotSetUp extends RuntimeException {
    NotSetUp(ServerConfig config) {
      super("no office is set up in " + config.data() + "; run batq setup first");
    }
  }

  /** Starts it with a clock that is believed as it is; when this returns, it answers. */
  public static Server start(ServerConfig config, InstantSource time) throws IOException {
    return start(config, MachineTime.trusting(time));
  }

  /**
   * Starts it; when this returns, it answers.
   *
   * @param machine what the machine knows of time, or a test's
   */
  public static Server start(ServerConfig config, MachineTime machine) throws IOException {
    var directory = DataDirectory.own(config.data());
    try {
      var database = Database.open(directory);
      if (new batq.server.office.OfficeStore(database).find().isEmpty()) {
        database.close();
        throw new NotSetUp(config);
      }
      var rooms = new Rooms(database, machine, config);
      LOG.info("Bounds of each listener: {}", LIMITS);
      var doorKey = DoorKey.of(config.tls(), config.data(), rooms.clock::now);
      var listener = forStaffAndDevices(config, doorKey, rooms).start();
      var visitors = config.publicPort().map(port -> forVisitors(config, port, rooms).start());
      var errands = ErrandSocket.open(DataDirectory.socket(config.data()), rooms.errands()::run);
      return new Server(directory, rooms, doorKey, listener, visitors, errands);
    } catch (RuntimeException | IOException e) {
      directory.close();
      throw e;
    }
  }

  private static Javalin forStaffAndDevices(
      ServerConfig config, Optional<DoorKey> doorKey, Rooms rooms) {
    var contract = new ContractRoutes();
    var listener =
        Http.listener(
            new Door(config.host(), config.port(), LIMITS, doorKey.map(DoorKey::factory)),
            callers(rooms)::of,
            new RefusalPages(rooms.shells, rooms.templates),
            routes -> {
              contract.add(routes);
              addRoutes(routes, rooms);
            });
    contract.describes(() -> Route.of(listener));
    return listener;
  }

  /** What visitors reach with their own telephones: their tickets, and nobody signs in. */
  private static Javalin forVisitors(ServerConfig config, int port, Rooms rooms) {
    var office = new OfficeRoutes(rooms.database::trouble, rooms.alarms, rooms::publicCatalogue);
    return Http.listener(
        new Door(config.host(), port, LIMITS),
        ctx -> new Caller.Nobody(),
        new VisitorRefusals(rooms.shells, rooms.templates),
        routes -> {
          office.addHealth(routes);
          new AssetRoutes().addForVisitors(routes);
          new TicketPageRoutes(
                  rooms.shells,
                  rooms.templates,
                  rooms.followedTickets(),
                  new AddressPace(rooms.machine::nanos))
              .add(routes);
        });
  }

  Rooms rooms() {
    return rooms;
  }

  /** Every route it answers, for the tests that judge them all. */
  public List<Route> routes() {
    return Route.of(listener);
  }

  /** The port on which it listens. */
  public int port() {
    return listener.port();
  }

  /** The port for visitors, if there is one. */
  public Optional<Integer> publicPort() {
    return visitors.map(Javalin::port);
  }

  /** By what devices know it, if it speaks TLS. */
  public Optional<ServerFingerprint> fingerprint() {
    return doorKey.map(DoorKey::fingerprint);
  }

  @Override
  public void close() throws IOException {
    doorKey.ifPresent(DoorKey::close);
    try (directory;
        rooms;
        nights;
        errands) {
      rooms.feed.close();
      visitors.ifPresent(Javalin::stop);
      listener.stop();
    }
  }

  private static Callers callers(Rooms rooms) {
    return new Callers(rooms.signIn, rooms.devices, rooms.places, rooms.clockKeeper);
  }

  private static void addRoutes(RoutesConfig routes, Rooms rooms) {
    new OfficeRoutes(rooms.database::trouble, rooms.alarms, rooms::publicCatalogue).add(routes);
    new AlarmRoutes(rooms.alarms).add(routes);
    rooms.staff.add(routes, rooms::isCounter);
    new ClockRoutes(rooms.clockKeeper).add(routes);
    new PairingRoutes(rooms.pairings, rooms.devices, rooms.clock).add(routes);
    new DeviceRoutes(
            rooms.devices,
            rooms.healths,
            rooms.deviceStates,
            rooms.newDevices,
            rooms.clock,
            rooms::isCounter)
        .add(routes);
    new KioskDoor(rooms.pace, rooms.clock, rooms::isStored).add(routes);
    new TicketRoutes(rooms.database, rooms.tickets, rooms.issuing, rooms.view).add(routes);
    new MoveRoutes(rooms.lifecycle, rooms.view).add(routes);
    new CallingRoutes(rooms.calling, rooms.desks, rooms.view, rooms::isService).add(routes);
    new PaperRoutes(rooms.papers, rooms.view, rooms::isKiosk).add(routes);
    new RunRoutes(rooms.runs).add(routes);
    new HelpRoutes(rooms.help, rooms::isCounter).add(routes);
    new StoryRoutes(rooms.stories, rooms::ahead, rooms::order).add(routes);
    new BoardRoutes(rooms.feed, LIMITS, callers(rooms)::isStill).add(routes);
    new AnnouncementRoutes(rooms.announcements).add(routes);
    new AssetRoutes().add(routes);
    new PageRoutes(rooms.shells, rooms.templates, rooms.staff::pinPlace).add(routes);
    new AccountPageRoutes(rooms.shells, rooms.templates, rooms.staff, rooms::counterIds)
        .add(routes);
    addFloorPage(routes, rooms);
    new WhyPageRoutes(rooms.shells, rooms.templates, rooms.stories, rooms::ahead, rooms::order)
        .add(routes);
    addCounterPage(routes, rooms);
    addToday(routes, rooms);
    addDevicesPage(routes, rooms);
    addOfficePages(routes, rooms);
    new ReportRoutes(rooms.figures, () -> rooms.office.office().sample()).add(routes);
    new MonthPageRoutes(
            rooms.shells,
            rooms.templates,
            rooms.figures,
            rooms.calendar,
            rooms.clock,
            rooms.wholeness)
        .add(routes);
  }

  private static void addOfficePages(RoutesConfig routes, Rooms rooms) {
    new OfficePages(
            rooms.shells,
            rooms.templates,
            rooms.database,
            rooms.clock,
            rooms.office,
            rooms.calendar,
            rooms.catalogue,
            rooms.staff.accounts())
        .add(routes);
  }

  private static void addFloorPage(RoutesConfig routes, Rooms rooms) {
    var papers = paperDesk(rooms);
    var views =
        new FloorViews(
            rooms.database,
            rooms.tickets,
            rooms.clock,
            rooms::services,
            rooms::closedNow,
            rooms::ahead,
            rooms.alarms,
            papers);
    var page = new FloorPageRoutes(rooms.shells, rooms.templates, views, rooms.clock);
    page.add(routes);
    new FloorMoves(
            rooms.issuing,
            rooms.lifecycle,
            rooms.runs,
            rooms.handService,
            rooms.help,
            papers,
            page,
            rooms.clock)
        .add(routes);
  }

  private static PaperDesk paperDesk(Rooms rooms) {
    return new PaperDesk(
        rooms.papers, rooms.devices, rooms.clock, () -> rooms.office.settings().helperKiosk());
  }

  private static void addCounterPage(RoutesConfig routes, Rooms rooms) {
    var papers = paperDesk(rooms);
    var views =
        new DeskViews(
            rooms.outlook,
            rooms::services,
            rooms::order,
            rooms::noShowRule,
            rooms.announcements::ofLastCall,
            rooms.alarms,
            rooms.help,
            papers);
    var page =
        new CounterPageRoutes(rooms.shells, rooms.templates, rooms.desks, rooms::services, views);
    page.add(routes);
    new CounterSheets(views, rooms.templates).add(routes);
    new CounterMoves(rooms.calling, rooms.desks, page, rooms::isService).add(routes);
    new TicketMoves(rooms.lifecycle, page, views::serviceName).add(routes);
    new HelpMoves(rooms.help, page, rooms::isCounter).add(routes);
    new PaperMoves(papers, page).add(routes);
  }

  private static void addToday(RoutesConfig routes, Rooms rooms) {
    var views =
        new TodayViews(
            new TodayViews.Rooms(
                rooms.database,
                rooms.clock,
                rooms.office,
                rooms.calendar,
                rooms::services,
                rooms.tickets,
                rooms.desks,
                rooms.alarms,
                rooms.deviceStates,
                rooms.keeper,
                new DayStore(rooms.database),
                new FairnessStore(rooms.database)));
    var page = new TodayPageRoutes(rooms.shells, rooms.templates, views);
    page.add(routes);
    new TodayMoves(
            rooms.clockKeeper,
            rooms.desks,
            rooms.database,
            rooms.office,
            rooms.help,
            page,
            rooms::isService)
        .add(routes);
  }

  private static void addDevicesPage(RoutesConfig routes, Rooms rooms) {
    var browsers = rooms.staff.browsers();
    var page =
        new DevicesPageRoutes(
            rooms.shells,
            rooms.templates,
            rooms.deviceStates,
            rooms.pairings,
            browsers,
            rooms.clock,
            rooms::services);
    page.add(routes);
    new DevicesMoves(rooms.newDevices, rooms.devices, browsers, page, rooms::isCounter).add(routes);
  }
}
