/**
 * The signs that stand on screen, wall and paper alike: icons and series marks as plain shapes.
 *
 * <p>Uses the JDK's XML reader alone and knows neither AWT nor JavaFX; every room that paints may
 * use it.
 */
@NullMarked
package batq.look;

import org.jspecify.annotations.NullMarked;
