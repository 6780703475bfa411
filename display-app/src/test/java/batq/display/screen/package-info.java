/** The wall as pictures, on JavaFX's headless platform. */
@NullMarked
package batq.display.screen;

import org.jspecify.annotations.NullMarked;
