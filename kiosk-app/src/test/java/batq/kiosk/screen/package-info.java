/** The screens, painted and touched on JavaFX's headless platform. */
@NullMarked
package batq.kiosk.screen;

import org.jspecify.annotations.NullMarked;
