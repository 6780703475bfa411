package batq.server.staff;

import batq.server.calendar.OfficeClock;
import batq.server.http.Caller;
import batq.server.office.OfficeStore;
import batq.server.store.Database;
import batq.wire.CounterId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Predicate;

/** The room's parts, joined. */
public final class Staff {
  private final SignIn signIn;
  private final Accounts accounts;
  private final SecondFactor factor;
  private final CounterBrowsers browsers;

  public Staff(Database database, OfficeClock clock, OfficeStore office) {
    this(database, clock, office, SecretCost.SHIPPED);
  }

  /**
   * @param cost of the secrets that are stored from now on; those stored before keep theirs
   */
  public Staff(Database database, OfficeClock clock, OfficeStore office, SecretCost cost) {
    var secrets = new Secrets(cost);
    var guessing = new Guessing();
    var sessions = new OpenSessions(database, clock, () -> office.settings().idle());
    this.factor = new SecondFactor(database, clock);
    this.signIn = new SignIn(database, clock, secrets, guessing, factor, sessions);
    this.accounts = new Accounts(database, clock, office, secrets, guessing, sessions);
    this.browsers = new CounterBrowsers(database, clock, sessions);
  }

  public SignIn signIn() {
    return signIn;
  }

  public Accounts accounts() {
    return accounts;
  }

  /** Somebody's own account. */
  public OwnAccount own() {
    return new OwnAccount(factor, signIn);
  }

  /** What the browser that asks is, if it was enrolled as a counter's. */
  public Optional<PinPlace> pinPlace(Context ctx) {
    return new CounterBrowserRoutes(browsers, accounts, counter -> false).place(ctx);
  }

  /** The browsers that are enrolled as counters'. */
  public CounterBrowsers browsers() {
    return browsers;
  }

  /**
   * Every route of the room.
   *
   * @param isCounter whether the office has such a counter
   */
  public void add(RoutesConfig routes, Predicate<CounterId> isCounter) {
    var sessions = new SessionRoutes(signIn, browsers);
    sessions.add(routes);
    new OwnAccountRoutes(accounts, signIn, sessions).add(routes);
    new SessionListRoutes(signIn).add(routes);
    new StaffRoutes(accounts).add(routes);
    new SecondFactorRoutes(factor, signIn).add(routes);
    new CounterBrowserRoutes(browsers, accounts, isCounter).add(routes);
  }

  /** Somebody who is signed in; the routes that need one are reached by nobody else. */
  static Caller.Person person(Caller caller) {
    if (caller instanceof Caller.Person person) {
      return person;
    }
    throw new IllegalStateException("a route of people let in " + caller.actor());
  }
}
