package batq.server.staff;

import batq.server.calendar.OfficeClock;
import batq.server.http.Caller;
import batq.server.http.Refused;
import batq.server.store.Database;
import batq.server.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in and out, and knowing who a cookie belongs to. */
public final class SignIn {
  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

  private final Database database;
  private final OfficeClock clock;
  private final Secrets secrets;
  private final Guessing guessing;
  private final SecondFactor factor;
  private final OpenSessions sessions;

  SignIn(
      Database database,
      OfficeClock clock,
      Secrets secrets,
      Guessing guessing,
      SecondFactor factor,
      OpenSessions sessions) {
    this.database = database;
    this.clock = clock;
    this.secrets = secrets;
    this.guessing = guessing;
    this.factor = factor;
    this.sessions = sessions;
  }

  /** A fresh session: the token goes into the cookie, the rest to the page. */
  public record Session(String token, Caller.Person person, Instant until) {}

  /** As {@link #signIn(String, String, Optional, String)} without a code. */
  public Session signIn(String name, String secret, String address) {
    return signIn(name, secret, Optional.empty(), address);
  }

  /**
   * Signs in by password, and by a code where the account has a second factor.
   *
   * @throws Refused 401 for a wrong name or secret alike, for a code that is missing or wrong or
   *     cannot be judged by this clock; 429 after too many
   */
  Session signIn(String name, String secret, Optional<String> code, String address) {
    var it = new Guessing.Try(name, Guessing.from(address));
    guessing.admit(it, clock.now());
    // A name that nobody has costs the same time, so that it does not tell itself apart.
    var account = database.read(sql -> StaffStore.find(sql, name));
    var right = matches(account.map(StaffStore.Account::secret), secret);
    if (account.isEmpty() || !right || account.get().disabled()) {
      guessing.failed(it, actor(account), clock.now());
      throw wrongNameOrSecret();
    }
    needCode(account.get(), code, it);
    guessing.succeeded(it);
    return begin(account.get(), account.get().secret(), address, Optional.empty());
  }

  /**
   * Signs counter staff in by PIN, at a browser that was enrolled.
   *
   * @throws Refused 401 for a wrong PIN and for an account without one alike, 429 after too many
   */
  Session signInByPin(CounterBrowser browser, int staffId, String pin, String address) {
    var it = new Guessing.Try("staff:" + staffId, "browser:" + browser.id());
    guessing.admit(it, clock.now());
    var account =
        database
            .read(sql -> StaffStore.find(sql, staffId))
            .filter(known -> StaffMember.isCounterStaff(known.member().role()));
    var stored = account.flatMap(StaffStore.Account::pin);
    var right = matches(stored, pin);
    if (account.isEmpty() || stored.isEmpty() || !right || account.get().disabled()) {
      guessing.failed(it, actor(account), clock.now());
      throw Refused.of(401, "wrong-pin", "รหัส PIN ไม่ถูกต้อง");
    }
    guessing.succeeded(it);
    return begin(account.get(), stored.get(), address, Optional.of(browser.id()));
  }

  /**
   * Asks somebody who is signed in for the password again.
   *
   * @throws Refused 403 when it is wrong, 429 after too many
   */
  void needSecret(Caller.Person person, String secret, String address) {
    var it = new Guessing.Try(person.name(), Guessing.from(address));
    guessing.admit(it, clock.now());
    var account = database.read(sql -> StaffStore.find(sql, person.id()));
    if (!matches(account.map(StaffStore.Account::secret), secret)) {
      guessing.failed(it, person.actor(), clock.now());
      throw Refused.of(403, "wrong-secret", "รหัสผ่านไม่ถูกต้อง");
    }
    guessing.succeeded(it);
  }

  /**
   * Asks somebody who is signed in for a code of the second factor, on or not yet.
   *
   * @throws Refused 401 when it is wrong or cannot be judged, 429 after too many
   */
  void needCode(Caller.Person person, String code, String address) {
    var it = new Guessing.Try(person.name(), Guessing.from(address));
    guessing.admit(it, clock.now());
    judge(person.id(), code, it);
    guessing.succeeded(it);
  }

  /** Begins a session for somebody whose secret was set a moment ago, and ended all others. */
  Session anew(Caller.Person person, String storedSecret, String address) {
    var member = new StaffMember(person.id(), person.name(), person.role());
    return sessions
        .begin(member, storedSecret, address, Optional.empty())
        .orElseThrow(SignIn::wrongNameOrSecret);
  }

  /** Whether the session of this id is the one that this person asks by. */
  boolean isOf(Caller.Person person, String id) {
    return database.read(sql -> SessionStore.isOf(sql, id, person.csrfToken()));
  }

  public void signOut(String token) {
    sessions.end(token);
  }

  /** The office's time jumps: who is signed in stays so for as long as before. */
  public void move(Tx tx, Duration jump) {
    sessions.move(tx, jump);
    guessing.forget();
  }

  /**
   * Whose session a cookie names, while it lasts.
   *
   * @param acts whether a person is behind the request, rather than a page that looks by itself
   */
  public Optional<Caller.Person> person(String token, boolean acts) {
    return sessions.person(token, acts);
  }

  /** How long a session lasts from now, for the cookie. */
  Duration lasts(Session session) {
    return Duration.between(clock.now(), session.until());
  }

  /** Every session that lasts, the newest first. */
  List<SessionView> sessions() {
    return sessions.list();
  }

  /** Ends a session of one's own by its id; whether there was one. */
  boolean endOwn(Caller.Person person, String id) {
    var own =
        sessions.list().stream().anyMatch(it -> it.id().equals(id) && it.staffId() == person.id());
    return own && end(id, person.actor());
  }

  /** Ends a session by its id; whether there was one. */
  boolean end(String id, String actor) {
    var moment = OfficeMoment.of(clock);
    var whose =
        database.write(
            tx -> {
              var ended = SessionStore.end(tx, id);
              ended.ifPresent(
                  staffId ->
                      tx.record(
                          moment.at(), moment.day(), actor, new StaffEvent.SessionEnded(staffId)));
              return ended;
            });
    whose.ifPresent(sessions::endedOf);
    return whose.isPresent();
  }

  private void needCode(StaffStore.Account account, Optional<String> code, Guessing.Try it) {
    if (!account.secondFactor()) {
      return;
    }
    if (code.isEmpty()) {
      throw Refused.of(401, "code-needed", "กรุณาใส่รหัสยืนยันขั้นที่สอง");
    }
    judge(account.member().id(), code.get(), it);
  }

  private void judge(int staffId, String code, Guessing.Try it) {
    switch (factor.use(staffId, code)) {
      case GOOD -> {}
      case WRONG -> {
        guessing.failed(it, "staff:" + staffId, clock.now());
        throw Refused.of(401, "wrong-code", "รหัสยืนยันไม่ถูกต้อง หรือใช้ไปแล้ว");
      }
      case CLOCK_IN_DOUBT ->
          throw Refused.of(
              401,
              "clock-in-doubt",
              "เวลาของระบบยังไม่ได้รับการยืนยัน รหัสจากโทรศัพท์จึงใช้ไม่ได้"
                  + " กรุณาใช้รหัสที่พิมพ์ไว้");
    }
  }

  private Session begin(
      StaffStore.Account account, String credential, String address, Optional<Integer> browser) {
    var begun = sessions.begin(account.member(), credential, address, browser);
    begun.ifPresent(
        session ->
            LOG.info(
                "{} signed in from {}{}",
                account.member().actor(),
                address,
                browser.map(id -> " by PIN at browser:" + id).orElse("")));
    return begun.orElseThrow(SignIn::wrongNameOrSecret);
  }

  private boolean matches(Optional<String> stored, String given) {
    return given.length() <= SecretRules.LONGEST_SECRET
        && stored
            .map(it -> secrets.matches(given, it))
            .orElseGet(() -> secrets.matchesNobodys(given));
  }

  private static String actor(Optional<StaffStore.Account> account) {
    return account.map(it -> it.member().actor()).orElse("nobody");
  }

  private static Refused wrongNameOrSecret() {
    return Refused.of(401, "wrong-name-or-secret", "ชื่อหรือรหัสผ่านไม่ถูกต้อง");
  }
}
