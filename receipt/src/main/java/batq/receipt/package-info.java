/**
 * A ticket as lines, and lines as printer bytes or as a picture.
 *
 * <p>Uses core and Java2D; it opens no port, touches no pin and shows no window.
 */
@NullMarked
package batq.receipt;

import org.jspecify.annotations.NullMarked;
