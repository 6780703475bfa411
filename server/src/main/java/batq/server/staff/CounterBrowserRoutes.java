package batq.server.staff;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.wire.CounterId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Enrolling browsers as counters': the admin signs in at the counter's own browser, enrols it and
 * signs out again. After that its page may show who signs in there by PIN.
 */
final class CounterBrowserRoutes {
  /** The cookie of an enrolled browser, over plain HTTP. */
  static final String COOKIE = "batq_counter";

  /** As long as browsers keep any cookie (RFC 6265bis, section 5.5). */
  private static final Duration LASTS = Duration.ofDays(400);

  private static final int LONGEST_NAME = 80;

  private final CounterBrowsers browsers;
  private final Accounts accounts;
  private final Predicate<CounterId> isCounter;

  CounterBrowserRoutes(
      CounterBrowsers browsers, Accounts accounts, Predicate<CounterId> isCounter) {
    this.browsers = browsers;
    this.accounts = accounts;
    this.isCounter = isCounter;
  }

  record Enrol(String name, CounterId counterId) {}

  record Enrolled(int id, String name, CounterId counterId) {
    static Enrolled of(CounterBrowser it) {
      return new Enrolled(it.id(), it.name(), it.counterId());
    }
  }

  /** Every enrolled browser, by name. */
  record EnrolledList(List<Enrolled> browsers) {}

  void add(RoutesConfig routes) {
    routes.get(
        "/api/counter-browser",
        Described.as("Which counter's browser this is, and who signs in by PIN.", this::self)
            .gives(200, PinPlace.class)
            .refuses(403, "not-enrolled"),
        RouteRole.ANYONE);
    routes.get(
        "/api/counter-browsers",
        Described.as("Every enrolled browser.", this::list).gives(200, EnrolledList.class),
        RouteRole.ADMIN);
    routes.post(
        "/api/counter-browsers",
        Described.as("Enrols the browser that asks as a counter's.", this::enrol)
            .takes(Enrol.class)
            .gives(201, Enrolled.class)
            .refuses(400, "bad-request")
            .refuses(404, "unknown-counter")
            .refuses(409, "name-taken", "too-many-browsers"),
        RouteRole.ADMIN);
    routes.delete(
        "/api/counter-browsers/{browser}",
        Described.as("Takes an enrolment back; sessions begun there by PIN end.", this::revoke)
            .path("browser", "[0-9]{1,9}")
            .gives(204)
            .refuses(404, "not-found"),
        RouteRole.ADMIN);
  }

  private void self(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    Answers.json(ctx, place(ctx).orElseThrow(SessionRoutes::notEnrolled));
  }

  /** What the browser that asks is, if it was enrolled. */
  Optional<PinPlace> place(Context ctx) {
    return Cookies.value(ctx, COOKIE)
        .flatMap(browsers::find)
        .map(browser -> new PinPlace(browser.name(), browser.counterId(), clerks()));
  }

  private List<PinPlace.Clerk> clerks() {
    return accounts.all().stream()
        .filter(it -> it.pin().isPresent() && !it.disabled())
        .map(it -> new PinPlace.Clerk(it.member().id(), it.member().name()))
        .toList();
  }

  private void list(Context ctx) {
    Answers.json(ctx, new EnrolledList(browsers.all().stream().map(Enrolled::of).toList()));
  }

  private void enrol(Context ctx) {
    var asked = Requests.body(ctx, Enrol.class);
    if (asked.name().isBlank() || asked.name().length() > LONGEST_NAME) {
      throw Refused.field("name", "a name has 1 to " + LONGEST_NAME + " letters");
    }
    if (!isCounter.test(asked.counterId())) {
      throw Refused.of(404, "unknown-counter", "ไม่มีช่องบริการนี้");
    }
    switch (browsers.enrol(asked.name(), asked.counterId(), Requests.caller(ctx).actor())) {
      case CounterBrowsers.Enrolment.Enrolled(var browser, var token) -> {
        Cookies.set(ctx, COOKIE, token, LASTS);
        ctx.status(201);
        Answers.json(ctx, Enrolled.of(browser));
      }
      case CounterBrowsers.Enrolment.NameTaken() ->
          throw Refused.of(409, "name-taken", "มีเครื่องชื่อนี้แล้ว");
      case CounterBrowsers.Enrolment.TooMany() ->
          throw Refused.of(
              409, "too-many-browsers", "จับคู่เครื่องครบจำนวนแล้ว กรุณายกเลิกเครื่องเก่าก่อน");
    }
  }

  private void revoke(Context ctx) {
    var id = Requests.path(ctx, "browser", Integer::parseInt);
    if (!browsers.revoke(id, Requests.caller(ctx).actor())) {
      throw Refused.of(404, "not-found", "nothing is found under this address");
    }
    ctx.status(204);
  }
}
