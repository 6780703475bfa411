/**
 * What the visitor sees, hears and touches: paints one state at a time and hands on one gesture a
 * touch.
 *
 * <p>The only room with JavaFX; uses {@code batq.kiosk.ticket} for states and gestures, and of core
 * {@code batq.wire}, {@code batq.thai} and {@code batq.look}.
 */
@NullMarked
package batq.kiosk.screen;

import org.jspecify.annotations.NullMarked;
