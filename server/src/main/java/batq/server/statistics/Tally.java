package batq.server.statistics;

import batq.server.feedback.Satisfaction;

/**
 * Counts and sums that may be added up: of a day and service, a service, a department, a period.
 *
 * @param issued all visits
 * @param served of these, served to the end
 * @param noShow called, and did not come
 * @param left gave up before being called; those neither served, nor absent, nor gone are still
 *     open
 * @param waitMs of the served, together
 * @param serviceMs of the served, together
 * @param withinStandard served within the standard of their day
 */
record Tally(
    int issued,
    int served,
    int noShow,
    int left,
    long waitMs,
    long serviceMs,
    int withinStandard,
    Satisfaction ratings) {
  static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, Satisfaction.NONE);

  Tally plus(Tally other) {
    return new Tally(
        issued + other.issued,
        served + other.served,
        noShow + other.noShow,
        left + other.left,
        waitMs + other.waitMs,
        serviceMs + other.serviceMs,
        withinStandard + other.withinStandard,
        ratings.plus(other.ratings));
  }
}
