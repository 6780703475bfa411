package batq.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import batq.client.Patience;
import batq.client.QueueClient;
import batq.client.StaffClient;
import batq.server.calendar.CalendarStore;
import batq.server.calendar.MachineTime;
import batq.server.calendar.OfficeClock;
import batq.server.calendar.VouchedBy;
import batq.server.catalogue.CatalogueStore;
import batq.server.device.DeviceKind;
import batq.server.device.Devices;
import batq.server.http.RouteRole;
import batq.server.office.OfficeStore;
import batq.server.setup.Setup;
import batq.server.staff.SecretCost;
import batq.server.staff.Staff;
import batq.server.store.Database;
import batq.wire.BoardState;
import batq.wire.Channel;
import batq.wire.CounterId;
import batq.wire.IssueTicket;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The sample municipality on a real port with a real file, and a clock that stands still until it
 * is moved. The clock is the only stand-in.
 */
public final class TestOffice implements AutoCloseable {
  public static final String SECRET = "a-secret-for-tests";

  /** What hundreds of accounts in a build can bear; SecretsTest pays in full. */
  private static final SecretCost CHEAP = new SecretCost(64, 1);

  private final Path folder;
  private Server server;
  private final TestClock clock;
  private final String kiosk;
  private final String display;
  private final String counterKey;
  private final String rating;

  private TestOffice(
      Path folder,
      Server server,
      TestClock clock,
      String kiosk,
      String display,
      String key,
      String rating) {
    this.folder = folder;
    this.server = server;
    this.clock = clock;
    this.kiosk = kiosk;
    this.display = display;
    this.counterKey = key;
    this.rating = rating;
  }

  /**
   * A machine's time that tests move: time passes, its clock is set wrong, somebody vouches or
   * nobody does.
   */
  public static final class TestClock implements MachineTime {
    // A Wednesday morning, 08.42 in Bangkok.
    private volatile Instant now = Instant.parse("2026-03-11T01:42:00Z");
    private volatile long nanos = 7;
    private volatile Optional<VouchedBy> vouchedBy = Optional.of(VouchedBy.BATTERY);
    private volatile boolean alone = true;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public long nanos() {
      return nanos;
    }

    @Override
    public Optional<VouchedBy> vouchedBy() {
      return vouchedBy;
    }

    @Override
    public boolean isThisMachine(String address) {
      return alone;
    }

    /** Time passes. */
    public void advance(Duration by) {
      now = now.plus(by);
      nanos += by.toNanos();
    }

    /** Somebody or something sets the machine's clock; no time passes. */
    public void set(Instant wrongOrRight) {
      now = wrongOrRight;
    }

    public void vouchedBy(Optional<VouchedBy> voucher) {
      vouchedBy = voucher;
    }

    /** From now on callers are other machines, though they come from this address. */
    public void othersCall() {
      alone = false;
    }
  }

  /** Sets the office up in the folder and starts it; a clerk may sign in. */
  public static TestOffice open(Path folder) throws IOException {
    return open(folder, RouteRole.STAFF);
  }

  /** With an account for each of the roles, named by it. */
  public static TestOffice open(Path folder, RouteRole... roles) throws IOException {
    var clock = new TestClock();
    try (var database = Database.open(folder.resolve("batq.db"))) {
      var time = new OfficeClock(clock);
      new Setup(
              database,
              time,
              new OfficeStore(database),
              new CalendarStore(database),
              new CatalogueStore(database))
          .demo((tx, at, day) -> {});
      var accounts = new Staff(database, time, new OfficeStore(database), CHEAP).accounts();
      for (var role : roles) {
        assertThat(accounts.add(nameOf(role), role, SECRET, "test")).isPresent();
      }
      var devices = new Devices(database, time);
      var kiosk = devices.add(DeviceKind.KIOSK, "kiosk", Optional.empty(), "test").orElseThrow();
      var display =
          devices.add(DeviceKind.DISPLAY, "display", Optional.empty(), "test").orElseThrow();
      var key =
          devices
              .add(DeviceKind.COUNTER, "key", Optional.of(CounterId.of(3)), "test")
              .orElseThrow();
      var rating = devices.add(DeviceKind.RATING, "rating", Optional.empty(), "test").orElseThrow();
      database.close();
      return new TestOffice(folder, start(folder, clock, 0), clock, kiosk, display, key, rating);
    }
  }

  private static Server start(Path folder, MachineTime clock, int port) throws IOException {
    return Server.start(new ServerConfig(folder, "127.0.0.1", port), clock);
  }

  public static String nameOf(RouteRole role) {
    return role.name().toLowerCase(java.util.Locale.ROOT);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  public TestClock clock() {
    return clock;
  }

  public String kioskToken() {
    return kiosk;
  }

  public String displayToken() {
    return display;
  }

  /** The token of the key at counter 3. */
  public String counterKeyToken() {
    return counterKey;
  }

  public String ratingToken() {
    return rating;
  }

  /** The headers of somebody who has just signed in: cookie first, then the page's token. */
  public List<String> session(RouteRole role) {
    var session = rooms().signIn.signIn(nameOf(role), SECRET, "127.0.0.1");
    return List.of(
        "Cookie",
        batq.server.staff.SessionRoutes.COOKIE + "=" + session.token(),
        "X-CSRF-Token",
        session.person().csrfToken());
  }

  public QueueClient kiosk() {
    return new QueueClient(address(), kiosk, Patience.BACKGROUND);
  }

  public QueueClient display() {
    return new QueueClient(address(), display, Patience.BACKGROUND);
  }

  /** The board as a wall reads it, once all that was answered is drawn on it. */
  public BoardState board() {
    await()
        .until(() -> rooms().feed.board().mark().sequence() == rooms().office.office().sequence());
    return display().board().orThrow();
  }

  public StaffClient clerk() {
    return StaffClient.signIn(address(), nameOf(RouteRole.STAFF), SECRET).orThrow();
  }

  /** A request from the kiosk. */
  public static IssueTicket request(String service, VisitorClass visitorClass) {
    return new IssueTicket(TicketId.random(), new ServiceId(service), visitorClass, Channel.KIOSK);
  }

  /** Stops the server in order and starts it again on the same port. */
  public void restart() throws IOException {
    restart(() -> {});
  }

  /** As {@link #restart()}; something happens while it is down. */
  public void restart(Runnable meanwhile) throws IOException {
    var port = server.port();
    server.close();
    meanwhile.run();
    server = start(folder, clock, port);
  }

  /** Every route the server answers. */
  public List<batq.server.http.contract.Route> routes() {
    return server.routes();
  }

  public Optional<Integer> publicPort() {
    return server.publicPort();
  }

  Rooms rooms() {
    return server.rooms();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
