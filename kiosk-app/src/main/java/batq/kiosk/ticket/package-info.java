/**
 * The visitor's journey: presses and touches go in, states for the screen come out, and in between
 * a number is asked for and put on paper. All of it runs on one worker thread.
 *
 * <p>Uses {@code batq.wire} and {@code batq.client}; knows neither JavaFX nor any printer.
 */
@NullMarked
package batq.kiosk.ticket;

import org.jspecify.annotations.NullMarked;
