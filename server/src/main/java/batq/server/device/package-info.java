/**
 * The office's devices (kiosks, walls, counter keys, rating tablets) and their tokens.
 *
 * <p>Uses the store, {@code http}, {@code staff}'s tokens and the calendar's clock.
 */
@NullMarked
package batq.server.device;

import org.jspecify.annotations.NullMarked;
