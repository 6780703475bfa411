package batq.server.staff;

import batq.server.calendar.OfficeClock;
import batq.server.store.Database;
import batq.wire.CounterId;
import java.util.List;
import java.util.Optional;

/**
 * Browsers enrolled as a counter's. Each carries a cookie of its own kind, which opens nothing by
 * itself: it makes a PIN good enough there, and nowhere else (practice.md B8).
 */
public final class CounterBrowsers {
  static final int MOST = 200;

  private final Database database;
  private final OfficeClock clock;
  private final OpenSessions sessions;

  CounterBrowsers(Database database, OfficeClock clock, OpenSessions sessions) {
    this.database = database;
    this.clock = clock;
    this.sessions = sessions;
  }

  /** What came of an enrolment. */
  sealed interface Enrolment {
    /**
     * @param token for the browser's cookie, seen this once
     */
    record Enrolled(CounterBrowser browser, String token) implements Enrolment {}

    record NameTaken() implements Enrolment {}

    /** There are {@value CounterBrowsers#MOST} already. */
    record TooMany() implements Enrolment {}
  }

  Enrolment enrol(String name, CounterId counter, String actor) {
    var token = Tokens.random();
    var moment = OfficeMoment.of(clock);
    return database.write(
        tx -> {
          var all = BrowserStore.all(tx.sql());
          if (all.stream().anyMatch(it -> it.name().equals(name))) {
            return new Enrolment.NameTaken();
          }
          if (all.size() >= MOST) {
            return new Enrolment.TooMany();
          }
          var id = BrowserStore.insert(tx, name, counter, Tokens.hash(token));
          var event = new StaffEvent.BrowserEnrolled(id, counter);
          tx.record(moment.at(), moment.day(), actor, event);
          return new Enrolment.Enrolled(new CounterBrowser(id, name, counter), token);
        });
  }

  /** The browser whose cookie this is. */
  Optional<CounterBrowser> find(String token) {
    return database.read(sql -> BrowserStore.find(sql, Tokens.hash(token)));
  }

  /** Every enrolled browser, by name. */
  public List<CounterBrowser> all() {
    return database.read(BrowserStore::all);
  }

  /** Takes the enrolment back: sessions begun there by PIN end. Whether there was one. */
  public boolean revoke(int id, String actor) {
    var moment = OfficeMoment.of(clock);
    var revoked =
        database.write(
            tx -> {
              SessionStore.endAt(tx, id);
              var there = BrowserStore.delete(tx, id);
              if (there) {
                tx.record(moment.at(), moment.day(), actor, new StaffEvent.BrowserRevoked(id));
              }
              return there;
            });
    sessions.ended();
    return revoked;
  }
}
