package batq.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.BehindTheDoor;
import batq.server.Server;
import batq.server.ServerConfig;
import batq.server.calendar.CalendarStore;
import batq.server.calendar.OfficeClock;
import batq.server.catalogue.CatalogueStore;
import batq.server.http.RouteRole;
import batq.server.office.OfficeStore;
import batq.server.setup.Setup;
import batq.server.staff.SecretCost;
import batq.server.staff.Staff;
import batq.server.store.DataDirectory;
import batq.server.store.Database;
import batq.wire.Channel;
import batq.wire.IssueTicket;
import batq.wire.IssuedTicket;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import batq.wire.WireJson;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The sample municipality with a running server, its clock in the test's hand. */
public final class OfficeAtWork implements AutoCloseable {
  public static final String CLERK = "สมใจ";
  public static final String SUPERVISOR = "หัวหน้าสำนักปลัด";
  public static final String ADMIN = "admin";
  public static final String EXECUTIVE = "ปลัด";
  public static final String HELPER = "มะลิ";
  public static final String SECRET = "นกแก้วสีเขียว";

  /** What is stored by little work is proved by little work: the tests sign in often. */
  private static final SecretCost CHEAP = new SecretCost(64, 1);

  public final SetClock clock = new SetClock();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ServerConfig config;
  private final Running running;
  private final Session clerk;

  /** How its server runs: here, or in a process of its own. */
  interface Running {
    void start() throws IOException;

    void stop() throws IOException;

    void pass(Duration time);
  }

  /** A signed-in caller's cookie and token. */
  public record Session(String cookie, String csrfToken) {}

  public record SignedIn(String name, String role, String csrfToken) {}

  public record Credentials(String name, String secret) {}

  /**
   * @param prepared as {@link #prepare} left it; copied, so that each test begins alike
   */
  public OfficeAtWork(Path prepared, Path folder) throws IOException {
    this(prepared, folder, false);
  }

  /** The same with its server in a process of its own, which {@link #stop} kills. */
  public static OfficeAtWork killable(Path prepared, Path folder) throws IOException {
    return new OfficeAtWork(prepared, folder, true);
  }

  private OfficeAtWork(Path prepared, Path folder, boolean killable) throws IOException {
    // The file alone would lack what still stands in its log.
    try (var files = Files.list(prepared)) {
      for (var file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    // One port for its whole life: browsers find it again after a stop.
    try (var free = new ServerSocket(0)) {
      config =
          new ServerConfig(folder, "127.0.0.1", free.getLocalPort(), Optional.of(0), List.of());
    }
    running = killable ? new KillableOffice(config) : new Here();
    start();
    clerk = signIn(CLERK);
  }

  private final class Here implements Running {
    private @Nullable Server server;

    @Override
    public void start() throws IOException {
      server = Server.start(config, clock);
    }

    @Override
    public void stop() throws IOException {
      if (server != null) {
        server.close();
        server = null;
      }
    }

    @Override
    public void pass(Duration time) {
      clock.pass(time);
    }
  }

  /** The office's time goes on. */
  public void pass(Duration time) {
    running.pass(time);
  }

  /** Sets up the sample office with a clerk and an executive. */
  public static void prepare(Path folder) throws IOException {
    var clock = new SetClock();
    try (var directory = DataDirectory.own(folder);
        var database = Database.open(directory.database())) {
      var time = new OfficeClock(clock);
      var offices = new OfficeStore(database);
      var setup =
          new Setup(
              database, time, offices, new CalendarStore(database), new CatalogueStore(database));
      var accounts = new Staff(database, time, offices, CHEAP).accounts();
      setup.demo(accounts.firstAdmin(ADMIN, SECRET, List.of())::store);
      accounts.add(CLERK, RouteRole.STAFF, SECRET, "test");
      accounts.add(SUPERVISOR, RouteRole.SUPERVISOR, SECRET, "test");
      accounts.add(EXECUTIVE, RouteRole.EXECUTIVE, SECRET, "test");
      accounts.add(HELPER, RouteRole.HELPER, SECRET, "test");
    }
  }

  /** The clerk, signed in elsewhere. */
  public Session clerk() {
    return clerk;
  }

  public void start() throws IOException {
    running.start();
  }

  public void stop() throws IOException {
    running.stop();
  }

  /** Something is changed in the record while the server is down. */
  public void whileDown(Consumer<Database> change) throws IOException {
    stop();
    try (var directory = DataDirectory.own(config.data());
        var database = Database.open(directory.database())) {
      change.accept(database);
    }
    start();
  }

  public String address(String path) {
    return "http://127.0.0.1:" + config.port() + path;
  }

  /** Where visitors' telephones ask; another one after each start. */
  public String visitorsAddress(String path) {
    return "http://127.0.0.1:" + server().publicPort().orElseThrow() + path;
  }

  /** The server while it runs. */
  public Server server() {
    if (running instanceof Here here && here.server != null) {
      return here.server;
    }
    throw new IllegalStateException("the server is stopped, or runs as a process of its own");
  }

  /** Adds a kiosk; its token. */
  public String addKiosk(String name) {
    return BehindTheDoor.addKiosk(server(), name);
  }

  /** From now on that kiosk prints what the helper issues. */
  public void setHelperKiosk(String name) {
    BehindTheDoor.change(server(), settings -> settings.with(it -> it.helperKiosk = name));
  }

  /** So many tickets a kiosk may give within ten seconds; more raise an alarm. */
  public void setKioskPace(int tickets) {
    BehindTheDoor.change(
        server(), settings -> settings.with(it -> it.kioskTicketsInTenSeconds = tickets));
  }

  public Session signIn(String name) {
    var body = WireJson.writeBytes(new Credentials(name, SECRET));
    var answer =
        send(
            HttpRequest.newBuilder(URI.create(address("/api/session")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    assertThat(answer.statusCode()).isEqualTo(200);
    var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    return new Session(cookie, WireJson.read(bytes(answer), SignedIn.class).csrfToken());
  }

  /** A ticket of an ordinary visitor for the finance counter. */
  public IssuedTicket issue(String service) {
    return issue(service, VisitorClass.GENERAL);
  }

  public IssuedTicket issue(String service, VisitorClass visitorClass) {
    var ticket =
        new IssueTicket(TicketId.random(), new ServiceId(service), visitorClass, Channel.STAFF);
    var answer = post(clerk, "/api/tickets", WireJson.writeBytes(ticket), "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return WireJson.read(bytes(answer), IssuedTicket.class);
  }

  public HttpResponse<String> post(Session session, String path, byte[] body, String contentType) {
    return send(
        HttpRequest.newBuilder(URI.create(address(path)))
            .header("Cookie", session.cookie())
            .header("X-CSRF-Token", session.csrfToken())
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(HttpResponse<String> answer) {
    return answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    stop();
    http.close();
  }
}
