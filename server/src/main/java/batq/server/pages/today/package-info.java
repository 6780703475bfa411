/**
 * Today, the supervisor's page: who waits and how long, every counter and device, what is amiss
 * with its remedy, and how fair the day is.
 *
 * <p>Beside the other pages: uses the frame, the rows of {@code pages.devices} and every lower
 * room.
 */
@NullMarked
package batq.server.pages.today;

import org.jspecify.annotations.NullMarked;
