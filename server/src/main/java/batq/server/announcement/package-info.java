/**
 * What became of each call on the walls: heard, shown, or shown late; and what of it staff are
 * told.
 *
 * <p>Uses the store, {@code http} and the calendar's clock.
 */
@NullMarked
package batq.server.announcement;

import org.jspecify.annotations.NullMarked;
