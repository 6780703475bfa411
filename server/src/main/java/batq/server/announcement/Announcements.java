package batq.server.announcement;

import batq.server.calendar.OfficeClock;
import batq.server.http.Caller;
import batq.server.store.Database;
import batq.wire.Announcement.Outcome;
import batq.wire.TicketId;
import java.util.Optional;

/**
 * Keeps what the walls say of each call. Said again it changes nothing; of two sayings by one wall
 * the stronger stays, so that a wall that was switched off and on takes nothing back.
 */
public final class Announcements {
  private final Database database;
  private final OfficeClock clock;

  public Announcements(Database database, OfficeClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whether that event was a call at all; only then it is noted. */
  boolean note(long sequence, Caller.Machine wall, Outcome outcome) {
    // What became of a call may be lost; the last room on the disk is for the calls themselves.
    database.needRoom();
    return database.write(
        tx -> {
          var called = AnnouncementStore.isCall(tx, sequence);
          if (called) {
            AnnouncementStore.keep(tx, sequence, wall.id(), outcome, clock.now());
          }
          return called;
        });
  }

  /** What became of the ticket's newest call; empty in an office without a wall. */
  public Optional<Announced> ofLastCall(TicketId ticket) {
    return database.read(
        sql ->
            AnnouncementStore.hasWall(sql, Database.OFFICE)
                ? Optional.of(
                    Announced.of(AnnouncementStore.ofLastCall(sql, Database.OFFICE, ticket)))
                : Optional.empty());
  }
}
