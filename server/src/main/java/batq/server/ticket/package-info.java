/**
 * A ticket from its issue to its end: its states as types, its events, its rows, the giving out of
 * numbers and the moves that concern one ticket alone.
 *
 * <p>Uses the store and the rooms of the floor below; knows neither who is called next nor how long
 * a wait will be.
 */
@NullMarked
package batq.server.ticket;

import org.jspecify.annotations.NullMarked;
