/**
 * The wall as people see it: paints a {@code DisplayState} at 1920 by 1080, scaled to the screen
 * there is, and can keep a picture of each change.
 *
 * <p>The only room with JavaFX; uses {@code batq.display.board}'s states, {@code batq.look} and
 * {@code batq.thai}, and decides nothing.
 */
@NullMarked
package batq.display.screen;

import org.jspecify.annotations.NullMarked;
