/**
 * What the office offers and where: departments, services with their steps, counters, classes of
 * visitors, and the public picture of it that devices get.
 *
 * <p>Uses the wire, the store, the office room, and the calendar for opening hours. A service's
 * real id stays in here and at the counters; outside there are only choices.
 */
@NullMarked
package batq.server.catalogue;

import org.jspecify.annotations.NullMarked;
