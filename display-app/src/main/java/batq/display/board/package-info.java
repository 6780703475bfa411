/**
 * From the office's events to what the wall shows: which number is called now, which calls wait
 * their turn, what was missed, and when the wall may no longer be believed.
 *
 * <p>Uses {@code batq.wire} and {@code batq.client}; knows neither JavaFX nor sound, and no clock
 * but the one it is given.
 */
@NullMarked
package batq.display.board;

import org.jspecify.annotations.NullMarked;
