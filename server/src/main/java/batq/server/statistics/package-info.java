/**
 * The office's figures: visits as they count, the periods that are reported, and every figure of a
 * period, from SQL and as a pure function of the visits.
 *
 * <p>Uses the store, the calendar's days, the catalogue's names and the ratings; shows nothing and
 * writes nothing but the totals of visits that are put away.
 */
@NullMarked
package batq.server.statistics;

import org.jspecify.annotations.NullMarked;
