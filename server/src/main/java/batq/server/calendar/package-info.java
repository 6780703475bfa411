/**
 * The office's time: its clock, sessions, holidays and opening hours.
 *
 * <p>Uses the store and {@code batq.thai}.
 */
@NullMarked
package batq.server.calendar;

import org.jspecify.annotations.NullMarked;
