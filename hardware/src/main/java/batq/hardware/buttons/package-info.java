/**
 * Buttons and the lamps in them: pins, keys of a keyboard, or a script, all alike to the kiosk.
 *
 * <p>Uses Pi4J and the JDK; it knows that a button was pressed and never what for.
 */
@NullMarked
package batq.hardware.buttons;

import org.jspecify.annotations.NullMarked;
