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
 * @param waitsMeasured of the served, those whose wait could be measured: no correction of the
 *     clock fell into it
 * @param servicesMeasured as much of their service
 * @param waitMs of those measured, together
 * @param serviceMs of those measured, together
 * @param withinStandard served within the standard of their day
 */
record Tally(
    int issued,
    int served,
    int noShow,
    int left,
    int waitsMeasured,
    int servicesMeasured,
    long waitMs,
    long serviceMs,
    int withinStandard,
    Satisfaction ratings) {
  static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, Satisfaction.NONE);

  Tally plus(Tally other) {
    return new Tally(
        issued + other.issued,
        served + other.served,
        noShow + other.noShow,
        left + other.left,
        waitsMeasured + other.waitsMeasured,
        servicesMeasured + other.servicesMeasured,
        waitMs + other.waitMs,
        serviceMs + other.serviceMs,
        withinStandard + other.withinStandard,
        ratings.plus(other.ratings));
  }
}
