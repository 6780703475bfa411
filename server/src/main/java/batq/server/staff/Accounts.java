package batq.server.staff;

import batq.server.calendar.OfficeClock;
import batq.server.http.Caller;
import batq.server.http.RouteRole;
import batq.server.office.OfficeStore;
import batq.server.store.Database;
import batq.server.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Who may sign in, by which secrets, and who may not any more. */
public final class Accounts {
  private final Database database;
  private final OfficeClock clock;
  private final OfficeStore office;
  private final Secrets secrets;
  private final Guessing guessing;
  private final OpenSessions sessions;

  Accounts(
      Database database,
      OfficeClock clock,
      OfficeStore office,
      Secrets secrets,
      Guessing guessing,
      OpenSessions sessions) {
    this.database = database;
    this.clock = clock;
    this.office = office;
    this.secrets = secrets;
    this.guessing = guessing;
    this.sessions = sessions;
  }

  /** What came of a change to an account. */
  public enum Changed {
    DONE,
    UNKNOWN,
    /** Nobody could administer the office. */
    LAST_ADMIN,
    /** Only who serves at a counter has a PIN. */
    NOT_COUNTER_STAFF,
    /** A PIN has four to six digits, not all alike and not in a row. */
    NO_PIN
  }

  /**
   * Adds an account.
   *
   * @return empty when the name is taken
   * @throws SecretRefused in words for the person at the keyboard
   */
  public Optional<StaffMember> add(String name, RouteRole role, String secret, String actor) {
    check(name, secret, office.settings().names());
    var stored = secrets.stored(secret);
    var moment = OfficeMoment.of(clock);
    return database.write(tx -> StaffStore.add(tx, name, role, stored, moment, actor));
  }

  /**
   * Sets a new secret for an account: its sessions end, its second factor is off, and nobody waits
   * for what was guessed at the old one. Whoever has the machine has the office.
   *
   * @return empty when nobody has that name
   * @throws SecretRefused in words for the person at the keyboard
   */
  public Optional<StaffMember> reset(String name, String secret, String actor) {
    check(name, secret, office.settings().names());
    var known = database.read(sql -> StaffStore.find(sql, name)).map(StaffStore.Account::member);
    if (known.isPresent()) {
      var id = known.get().id();
      var stored = secrets.stored(secret);
      change(
          id,
          actor,
          new StaffEvent.SecretReset(id),
          tx -> {
            StaffStore.secret(tx, id, stored);
            FactorStore.remove(tx, id);
          });
      guessing.forgiven(name);
    }
    return known;
  }

  /** Why a secret would be refused for the account of that name; empty if it would not. */
  public Optional<SecretProblem> problemOf(String name, String secret) {
    return SecretRules.problemOf(name, secret, office.settings().names());
  }

  /** Why somebody's own new secret is refused; empty if it is not. */
  Optional<SecretProblem> problemOf(Caller.Person person, String secret) {
    return SecretRules.problem(person.name(), secret, office.settings().names());
  }

  /**
   * Sets somebody's own secret, who has proved the old one: all sessions end, the second factor
   * stays.
   *
   * @return as it is stored
   */
  String setOwn(Caller.Person person, String secret) {
    var stored = secrets.stored(secret);
    var id = person.id();
    change(
        id,
        person.actor(),
        new StaffEvent.OwnSecretSet(id),
        tx -> StaffStore.secret(tx, id, stored));
    return stored;
  }

  /**
   * Sets the PIN of somebody who serves at a counter; the sessions end.
   *
   * @param pin four to six digits that are no run and not all alike
   */
  public Changed setPin(int id, String pin, String actor) {
    if (!SecretRules.isPin(pin)) {
      return Changed.NO_PIN;
    }
    var account = find(id);
    if (account.isEmpty()) {
      return Changed.UNKNOWN;
    }
    if (!StaffMember.isCounterStaff(account.get().member().role())) {
      return Changed.NOT_COUNTER_STAFF;
    }
    var stored = secrets.stored(pin);
    change(id, actor, new StaffEvent.PinSet(id), tx -> StaffStore.pin(tx, id, stored));
    guessing.forgiven(account.get().member().actor());
    return Changed.DONE;
  }

  /**
   * Gives an account another role; its sessions end. Who does not serve at a counter any more loses
   * the PIN. The last admin stays one.
   *
   * @param role of a person
   */
  public Changed changeRole(int id, RouteRole role, String actor) {
    if (role.isDevice() || role == RouteRole.ANYONE) {
      throw new IllegalArgumentException("no role of a person: " + role);
    }
    var moment = OfficeMoment.of(clock);
    var outcome =
        database.write(
            tx -> {
              var all = StaffStore.all(tx.sql());
              var known = all.stream().filter(it -> it.member().id() == id).findFirst();
              if (known.isEmpty()) {
                return Changed.UNKNOWN;
              }
              if (role != RouteRole.ADMIN
                  && all.stream().noneMatch(it -> it.member().id() != id && administers(it))) {
                return Changed.LAST_ADMIN;
              }
              if (known.get().member().role() != role) {
                StaffStore.role(tx, id, role, StaffMember.isCounterStaff(role));
                SessionStore.endOf(tx, id);
                tx.record(moment.at(), moment.day(), actor, new StaffEvent.RoleChanged(id, role));
              }
              return Changed.DONE;
            });
    sessions.endedOf(id);
    return outcome;
  }

  /** Every account, by name. */
  public List<AccountView> list() {
    return all().stream().map(AccountView::of).toList();
  }

  /** Lets nobody sign in to the account; its sessions end at once. The last admin's stays. */
  public Changed disable(int id, String actor) {
    var moment = OfficeMoment.of(clock);
    var outcome =
        database.write(
            tx -> {
              var all = StaffStore.all(tx.sql());
              if (all.stream().noneMatch(it -> it.member().id() == id)) {
                return Changed.UNKNOWN;
              }
              if (all.stream().noneMatch(it -> it.member().id() != id && administers(it))) {
                return Changed.LAST_ADMIN;
              }
              if (StaffStore.disable(tx, id, true)) {
                SessionStore.endOf(tx, id);
                tx.record(moment.at(), moment.day(), actor, new StaffEvent.Disabled(id));
              }
              return Changed.DONE;
            });
    sessions.endedOf(id);
    return outcome;
  }

  /** Lets the account be signed in to again, by the secrets that it had. */
  public Changed enable(int id, String actor) {
    if (find(id).isEmpty()) {
      return Changed.UNKNOWN;
    }
    var moment = OfficeMoment.of(clock);
    database.write(
        tx -> {
          var enabled = StaffStore.disable(tx, id, false);
          if (enabled) {
            tx.record(moment.at(), moment.day(), actor, new StaffEvent.Enabled(id));
          }
          return enabled;
        });
    return Changed.DONE;
  }

  /** Whether this may be a PIN: four to six digits that are no run and not all alike. */
  public static boolean isPin(String pin) {
    return SecretRules.isPin(pin);
  }

  /** The number of the account of that name. */
  public Optional<Integer> idOf(String name) {
    return database.read(sql -> StaffStore.find(sql, name)).map(it -> it.member().id());
  }

  /** Every account, by name. */
  List<StaffStore.Account> all() {
    return database.read(StaffStore::all);
  }

  /**
   * The first account, to be stored inside the transaction of a set-up.
   *
   * @param officeNames of the office that is being set up
   * @throws SecretRefused in words for the person at the keyboard
   */
  public FirstAdmin firstAdmin(String name, String secret, Collection<String> officeNames) {
    check(name, secret, officeNames);
    return new FirstAdmin(name, secrets.stored(secret));
  }

  /** An account that is not stored yet. */
  public record FirstAdmin(String name, String storedSecret) {
    public void store(Tx tx, Instant at, LocalDate day) {
      StaffStore.add(tx, name, RouteRole.ADMIN, storedSecret, new OfficeMoment(at, day), "batq");
    }
  }

  private Optional<StaffStore.Account> find(int id) {
    return database.read(sql -> StaffStore.find(sql, id));
  }

  /** Changes an account and ends its sessions. */
  private void change(int id, String actor, StaffEvent event, Consumer<Tx> rows) {
    var moment = OfficeMoment.of(clock);
    database.write(
        tx -> {
          rows.accept(tx);
          SessionStore.endOf(tx, id);
          return tx.record(moment.at(), moment.day(), actor, event);
        });
    sessions.endedOf(id);
  }

  private static boolean administers(StaffStore.Account account) {
    return account.member().role() == RouteRole.ADMIN && !account.disabled();
  }

  private static void check(String name, String secret, Collection<String> officeNames) {
    SecretRules.problemOf(name, secret, officeNames)
        .ifPresent(
            problem -> {
              throw new SecretRefused(problem);
            });
  }
}
