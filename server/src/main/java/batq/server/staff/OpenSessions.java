package batq.server.staff;

import batq.server.calendar.OfficeClock;
import batq.server.http.Caller;
import batq.server.store.Database;
import batq.server.store.StoreDown;
import batq.server.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions from their beginning to their end: at the end of the working day, after twelve hours,
 * and of a supervisor or above after half an hour without a request (B8; ASVS 5.0, 7.3).
 */
final class OpenSessions {
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);

  private final Database database;
  private final OfficeClock clock;
  private final Supplier<Duration> idle;
  private final Remembered<SessionStore.Kept> known;
  private final LastSeen seen = new LastSeen();

  OpenSessions(Database database, OfficeClock clock, Supplier<Duration> idle) {
    this.database = database;
    this.clock = clock;
    this.idle = idle;
    this.known = new Remembered<>(hash -> database.read(sql -> SessionStore.find(sql, hash)));
  }

  /**
   * Begins one, under a token that nobody had before.
   *
   * @param credential the stored secret or PIN by which it begins
   * @return empty when that is not the account's any more, or the account is disabled
   */
  Optional<SignIn.Session> begin(
      StaffMember member, String credential, String address, Optional<Integer> browser) {
    var now = clock.now();
    var token = Tokens.random();
    var person = new Caller.Person(member.id(), member.name(), member.role(), Tokens.random());
    var until = earlier(clock.endOfSignIn(now), now.plus(LONGEST));
    var beginning =
        new SessionStore.Beginning(
            Tokens.hash(token),
            UUID.randomUUID().toString(),
            member,
            credential,
            person.csrfToken(),
            now,
            until,
            address,
            browser);
    if (!database.write(tx -> SessionStore.keep(tx, beginning))) {
      return Optional.empty();
    }
    seen.begin(beginning.id(), now);
    return Optional.of(new SignIn.Session(token, person, until));
  }

  /**
   * Whose session a token names, while it lasts.
   *
   * @param acts whether a person is behind the request, rather than a page that looks by itself
   */
  Optional<Caller.Person> person(String token, boolean acts) {
    var hash = Tokens.hash(token);
    var kept = known.find(hash);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    var now = clock.now();
    if (!now.isBefore(kept.get().until()) || isIdle(kept.get(), now, acts)) {
      endQuietly(hash, kept.get().id());
      return Optional.empty();
    }
    return kept.map(SessionStore.Kept::person);
  }

  private boolean isIdle(SessionStore.Kept session, Instant now, boolean acts) {
    var silent = seen.isIdle(session.id(), now, idle.get(), acts);
    return silent && !StaffMember.isCounterStaff(session.person().role());
  }

  void end(String token) {
    var hash = Tokens.hash(token);
    var kept = known.find(hash);
    database.write(
        tx -> {
          SessionStore.end(tx, hash);
          return true;
        });
    known.ended(hash);
    kept.ifPresent(session -> seen.forget(session.id()));
  }

  /** One that has run out goes from the record; where that takes no writes, it stays refused. */
  private void endQuietly(byte[] hash, String id) {
    try {
      database.write(
          tx -> {
            SessionStore.end(tx, hash);
            return true;
          });
      known.ended(hash);
      seen.forget(id);
    } catch (StoreDown e) {
      LOG.warn("A session that has run out stays in the record", e);
    }
  }

  /** After sessions of an account were ended in the record. */
  void endedOf(int staffId) {
    known.ended(session -> session.person().id() == staffId);
  }

  /** After any sessions were ended in the record. */
  void ended() {
    known.ended(session -> true);
  }

  List<SessionView> list() {
    var now = clock.now();
    var open = database.read(sql -> SessionStore.list(sql, now));
    var ids = open.stream().map(SessionView::id).collect(java.util.stream.Collectors.toSet());
    seen.keep(ids::contains);
    return open.stream().map(session -> session.seenAt(seen.of(session.id()))).toList();
  }

  /** The office's time jumps: who is signed in stays so for as long as before. */
  void move(Tx tx, Duration jump) {
    SessionStore.move(tx, jump);
    seen.move(jump);
    ended();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
