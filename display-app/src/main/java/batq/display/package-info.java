/**
 * The wall display: starts, reads its settings once, and puts board, voice and screen together.
 *
 * <p>The top of the program; it uses all its rooms and holds no JavaFX and no sound itself.
 */
@NullMarked
package batq.display;

import org.jspecify.annotations.NullMarked;
