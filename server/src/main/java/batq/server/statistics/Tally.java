package batq.server.statistics;

import batq.server.feedback.Satisfaction;
import java.time.Duration;

/**
 * Counts and sums that may be added up: of a day and service, a service, a department, a period.
 *
 * @param issued all visits
 * @param served of these, with at least one matter served
 * @param matters what was served (เรื่อง): a visit may have several
 * @param noShow called, and did not come
 * @param left gave up before being called
 * @param unserved still waited when the day was closed; those in no count are still open
 * @param waits of the served visits
 * @param services of the matters
 * @param withinStandard matters served within the standard of their day
 */
record Tally(
    int issued,
    int served,
    int matters,
    int noShow,
    int left,
    int unserved,
    Spent waits,
    Spent services,
    int withinStandard,
    Satisfaction ratings) {
  static final Tally NONE =
      new Tally(0, 0, 0, 0, 0, 0, Spent.NONE, Spent.NONE, 0, Satisfaction.NONE);

  /** Time that was measured so often, in all. */
  record Spent(int times, long sumMs) {
    static final Spent NONE = new Spent(0, 0);

    static Spent once(Duration length) {
      return new Spent(1, length.toMillis());
    }

    Spent plus(Spent other) {
      return new Spent(times + other.times, sumMs + other.sumMs);
    }
  }

  /** Matters alone: the visits to which they belong are counted elsewhere. */
  static Tally ofMatters(int matters, Spent services, int withinStandard) {
    return new Tally(
        0, 0, matters, 0, 0, 0, Spent.NONE, services, withinStandard, Satisfaction.NONE);
  }

  Tally plus(Tally other) {
    return new Tally(
        issued + other.issued,
        served + other.served,
        matters + other.matters,
        noShow + other.noShow,
        left + other.left,
        unserved + other.unserved,
        waits.plus(other.waits),
        services.plus(other.services),
        withinStandard + other.withinStandard,
        ratings.plus(other.ratings));
  }
}
