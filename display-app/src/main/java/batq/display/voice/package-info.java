/**
 * What the hall hears when a number is called: now two soft notes, one sound at a time.
 *
 * <p>The only room with {@code javax.sound}; uses {@code batq.wire} and knows neither the board nor
 * the screen.
 */
@NullMarked
package batq.display.voice;

import org.jspecify.annotations.NullMarked;
