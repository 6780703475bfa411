/**
 * Every trouble of which somebody must be told now, from whichever room it comes, with what to do
 * about it and whom it concerns.
 *
 * <p>Asks the clock, the devices, the counters, the store and its keeping; each of them tells its
 * own as data and knows nothing of this room.
 */
@NullMarked
package batq.server.alarm;

import org.jspecify.annotations.NullMarked;
