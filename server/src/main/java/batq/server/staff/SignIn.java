package batq.server.staff;

import batq.server.calendar.OfficeClock;
import batq.server.http.Caller;
import batq.server.http.Refused;
import batq.server.http.RouteRole;
import batq.server.store.Database;
import batq.server.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Signing in and out, and knowing who a cookie belongs to. A session lasts to the end of the
 * working day (B8).
 */
public final class SignIn {
  private static final int SHORTEST_SECRET = 8;
  private static final int LONGEST_SECRET = 200;
  private static final int LONGEST_NAME = 80;

  private final StaffStore store;
  private final OfficeClock clock;
  private final Secrets secrets;
  private final Slowdown slowdown = new Slowdown();
  private final Remembered<StaffStore.Kept> sessions;

  public SignIn(Database database, OfficeClock clock) {
    this(database, clock, SecretCost.SHIPPED);
  }

  /**
   * @param cost of the secrets that are stored from now on; those stored before keep theirs
   */
  public SignIn(Database database, OfficeClock clock, SecretCost cost) {
    this.store = new StaffStore(database);
    this.clock = clock;
    this.secrets = new Secrets(cost);
    this.sessions = new Remembered<>(store::session);
  }

  /** A fresh session: the token goes into the cookie, the rest to the page. */
  public record Session(String token, Caller.Person person, Instant until) {}

  /**
   * @throws Refused 401 for a wrong name or secret alike, 429 after too many
   */
  public Session signIn(String name, String secret, String address) {
    var now = clock.now();
    var keys = List.of("name " + name, "address " + address);
    for (var key : keys) {
      var wait = slowdown.waitFor(key, now);
      if (wait.isPositive()) {
        throw Refused.tooMany(wait);
      }
    }
    // A name that nobody has costs the same time, so that it does not tell itself apart.
    var account = store.find(name);
    var matches =
        secret.length() <= LONGEST_SECRET
            && account
                .map(it -> secrets.matches(secret, it.secret()))
                .orElseGet(() -> secrets.matchesNobodys(secret));
    if (account.isEmpty() || !matches) {
      keys.forEach(key -> slowdown.failed(key, now));
      throw wrongNameOrSecret();
    }
    keys.forEach(slowdown::succeeded);
    return begin(account.get(), now);
  }

  private Session begin(StaffStore.Account account, Instant now) {
    var member = account.member();
    var token = Tokens.random();
    var person = new Caller.Person(member.id(), member.name(), member.role(), Tokens.random());
    var until = clock.endOfSignIn(now);
    if (!store.keep(Tokens.hash(token), account, person.csrfToken(), until, now)) {
      throw wrongNameOrSecret();
    }
    return new Session(token, person, until);
  }

  public void signOut(String token) {
    var hash = Tokens.hash(token);
    store.end(hash);
    sessions.ended(hash);
  }

  /** The office's time jumps: who is signed in stays so for as long as before. */
  public void move(Tx tx, Duration jump) {
    StaffStore.moveSessions(tx, jump);
    sessions.ended(session -> true);
    slowdown.forget();
  }

  /** Whose session a cookie names, while it lasts. */
  public Optional<Caller.Person> person(String token) {
    var hash = Tokens.hash(token);
    var kept = sessions.find(hash);
    if (kept.isPresent() && !clock.now().isBefore(kept.get().until())) {
      sessions.ended(hash);
      return Optional.empty();
    }
    return kept.map(StaffStore.Kept::person);
  }

  /** How long a session lasts from now, for the cookie. */
  public Duration lasts(Session session) {
    return Duration.between(clock.now(), session.until());
  }

  /**
   * Adds an account.
   *
   * @return empty when the name is taken
   * @throws IllegalArgumentException in words for the person at the keyboard
   */
  public Optional<StaffMember> add(String name, RouteRole role, String secret, String actor) {
    check(name, secret);
    return store.add(name, role, secrets.stored(secret), OfficeMoment.of(clock), actor);
  }

  /**
   * Sets a new secret for an account: its sessions end, and the wait after failed sign-ins with it.
   *
   * @return empty when nobody has that name
   * @throws IllegalArgumentException in words for the person at the keyboard
   */
  public Optional<StaffMember> reset(String name, String secret, String actor) {
    check(name, secret);
    var known = store.find(name).map(StaffStore.Account::member);
    known.ifPresent(
        member -> {
          store.reset(member, secrets.stored(secret), OfficeMoment.of(clock), actor);
          sessions.ended(kept -> kept.person().id() == member.id());
          slowdown.succeeded("name " + name);
        });
    return known;
  }

  /**
   * The first account, to be stored inside the transaction of a set-up.
   *
   * @throws IllegalArgumentException in words for the person at the keyboard
   */
  public FirstAdmin firstAdmin(String name, String secret) {
    check(name, secret);
    return new FirstAdmin(name, secrets.stored(secret));
  }

  /** An account that is not stored yet. */
  public record FirstAdmin(String name, String storedSecret) {
    public void store(Tx tx, Instant at, LocalDate day) {
      StaffStore.add(tx, name, RouteRole.ADMIN, storedSecret, new OfficeMoment(at, day), "batq");
    }
  }

  private static Refused wrongNameOrSecret() {
    return Refused.of(401, "wrong-name-or-secret", "ชื่อหรือรหัสผ่านไม่ถูกต้อง");
  }

  private static void check(String name, String secret) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " letters");
    }
    if (secret.length() < SHORTEST_SECRET || secret.length() > LONGEST_SECRET) {
      throw new IllegalArgumentException(
          "a password has %d to %d letters".formatted(SHORTEST_SECRET, LONGEST_SECRET));
    }
  }
}
