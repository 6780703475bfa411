package batq.server;

import batq.server.calendar.CalendarStore;
import batq.server.calendar.MachineTime;
import batq.server.calendar.OfficeClock;
import batq.server.catalogue.CatalogueStore;
import batq.server.http.Caller;
import batq.server.http.Door;
import batq.server.http.Http;
import batq.server.http.Limits;
import batq.server.office.OfficeStore;
import batq.server.pages.AssetRoutes;
import batq.server.pages.Templates;
import batq.server.pages.setup.SetUpRoutes;
import batq.server.setup.OfficeFile;
import batq.server.setup.Setup;
import batq.server.setup.SetupOutcome;
import batq.server.staff.SetupCode;
import batq.server.staff.Staff;
import batq.server.store.DataDirectory;
import batq.server.store.Database;
import batq.server.tls.DoorKey;
import batq.wire.Problem;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * A server on a folder without an office: it serves the set-up page and nothing else, until the
 * office is made. The code is printed by whoever starts it, anew at each start.
 */
public final class FirstRun implements AutoCloseable {
  private final DataDirectory directory;
  private final Database database;
  private final Optional<DoorKey> doorKey;
  private final OfficeClock clock;
  private final SetupCode code;
  private final Javalin listener;
  private final CountDownLatch made = new CountDownLatch(1);

  private FirstRun(
      DataDirectory directory, Database database, ServerConfig config, MachineTime machine)
      throws IOException {
    this.directory = directory;
    this.database = database;
    this.clock = new OfficeClock(machine);
    this.code = SetupCode.fresh(() -> Instant.ofEpochSecond(0, machine.nanos()));
    this.doorKey = DoorKey.of(config.tls(), config.data(), clock::now);
    this.listener =
        Http.listener(
                new Door(
                    config.host(), config.port(), Limits.SHIPPED, doorKey.map(DoorKey::factory)),
                ctx -> new Caller.Nobody(),
                FirstRun::toTheOnlyPage,
                routes -> {
                  new AssetRoutes().add(routes);
                  new SetUpRoutes(new Templates(), code, this::make).add(routes);
                })
            .start();
  }

  /** Opens the set-up page, unless the folder holds an office already. */
  public static Optional<FirstRun> where(ServerConfig config, MachineTime machine)
      throws IOException {
    var directory = DataDirectory.own(config.data());
    try {
      return where(directory, Database.open(directory), config, machine);
    } catch (RuntimeException | IOException e) {
      directory.close();
      throw e;
    }
  }

  private static Optional<FirstRun> where(
      DataDirectory directory, Database database, ServerConfig config, MachineTime machine)
      throws IOException {
    try {
      if (new OfficeStore(database).find().isEmpty()) {
        return Optional.of(new FirstRun(directory, database, config, machine));
      }
    } catch (RuntimeException | IOException e) {
      database.close();
      throw e;
    }
    database.close();
    directory.close();
    return Optional.empty();
  }

  /** The port on which it listens. */
  public int port() {
    return listener.port();
  }

  /** What the set-up page asks for, as it is printed. */
  public String code() {
    return code.printed();
  }

  /** Whether its page is reached by TLS. */
  public boolean isSecured() {
    return doorKey.isPresent();
  }

  /** Returns when the office is made. */
  public void awaitOffice() throws InterruptedException {
    made.await();
  }

  @Override
  public void close() throws IOException {
    try (directory;
        database) {
      listener.stop();
    }
  }

  private SetupOutcome make(OfficeFile file, String admin, String secret) {
    var offices = new OfficeStore(database);
    var setup =
        new Setup(
            database, clock, offices, new CalendarStore(database), new CatalogueStore(database));
    var first =
        new Staff(database, clock, offices)
            .accounts()
            .firstAdmin(admin, secret, file.settings().names());
    var outcome = setup.office(file, first::store);
    made.countDown();
    return outcome;
  }

  private static boolean toTheOnlyPage(Context ctx, Problem problem) {
    var accept = ctx.header("Accept");
    var page = problem.status() == 404 && accept != null && accept.contains("text/html");
    if (page) {
      ctx.redirect("/set-up", HttpStatus.SEE_OTHER);
    }
    return page;
  }
}
