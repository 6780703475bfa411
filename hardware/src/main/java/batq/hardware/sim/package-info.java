/**
 * A printer that is a program: on a serial line of its own making, slow, moody and fit for tests
 * and the demonstration.
 *
 * <p>Uses {@code batq.receipt} to read and draw what was printed; nothing in a real office uses it.
 */
@NullMarked
package batq.hardware.sim;

import org.jspecify.annotations.NullMarked;
