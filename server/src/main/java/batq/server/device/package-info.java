/**
 * The office's devices (kiosks, walls, counter keys, rating tablets): their tokens, how each says
 * it is, and how a new one is paired.
 *
 * <p>Uses the store, {@code http}, {@code staff}'s tokens, the calendar's clock and the catalogue's
 * two languages.
 */
@NullMarked
package batq.server.device;

import org.jspecify.annotations.NullMarked;
