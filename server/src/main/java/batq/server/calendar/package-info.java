/**
 * The office's time: its one clock, its sessions and holidays, and the hours that follow from them.
 *
 * <p>Uses {@code batq.thai}, the wire's intervals, the store and the office room; knows services by
 * their id alone.
 */
@NullMarked
package batq.server.calendar;

import org.jspecify.annotations.NullMarked;
