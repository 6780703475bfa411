/**
 * The office's time: its one clock and how far it is to be relied on, its sessions and holidays,
 * and the hours that follow from them.
 *
 * <p>Uses {@code batq.thai}, the wire's intervals, the store, {@code http} and the office room;
 * knows services by their id alone.
 */
@NullMarked
package batq.server.calendar;

import org.jspecify.annotations.NullMarked;
