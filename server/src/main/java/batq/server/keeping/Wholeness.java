package batq.server.keeping;

import batq.server.calendar.OfficeClock;
import batq.server.office.OfficeDocument;
import batq.server.store.Database;
import batq.server.store.RecordChange.DamageKnown;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether reports drawn from the record may be believed: what the last look through it found, and
 * who knows of it. A report carries the words until a named person has acknowledged just this
 * finding (TRUST scene 12), and that person's name from then on.
 */
public final class Wholeness {
  private final Database database;
  private final OfficeClock clock;
  private final Supplier<Optional<Checkup>> last;
  private final OfficeDocument<DamageKnown> known;

  public Wholeness(Database database, OfficeClock clock, Supplier<Optional<Checkup>> last) {
    this.database = database;
    this.clock = clock;
    this.last = last;
    this.known =
        new OfficeDocument<>(
            database,
            "damage-known",
            DamageKnown.class,
            event -> event instanceof DamageKnown it ? Optional.of(it) : Optional.empty());
  }

  /**
   * A record that is not whole.
   *
   * @param known by whom, once somebody acknowledged it
   */
  public record Damage(Checkup.Wrong wrong, Optional<DamageKnown> known) {}

  /** What is wrong now, if anything is. */
  public Optional<Damage> damage() {
    return last.get().flatMap(Checkup::wrong).map(wrong -> new Damage(wrong, knownOf(wrong)));
  }

  /**
   * Somebody has read of it. What was mended meanwhile, or is known already, is left as it is.
   *
   * @param name of the person, as reports will carry it
   */
  public void acknowledge(String actor, String name) {
    database.write(
        tx -> {
          var unknown = damage().filter(it -> it.known().isEmpty()).map(Damage::wrong);
          unknown.ifPresent(
              wrong -> {
                var now = clock.now();
                var event = new DamageKnown(wrong.since(), wrong.what(), now, name);
                known.write(tx, event);
                tx.record(now, clock.dayOf(now), actor, event);
              });
          return unknown.isPresent();
        });
  }

  private Optional<DamageKnown> knownOf(Checkup.Wrong wrong) {
    return known
        .perhaps()
        .filter(it -> it.since().equals(wrong.since()) && it.what().equals(wrong.what()));
  }
}
