/**
 * The receipt printer: the ways to reach it, what it says about itself, and whether a paper came
 * out.
 *
 * <p>Uses {@code batq.receipt}, jSSC and the JDK; it knows paper and never tickets.
 */
@NullMarked
package batq.hardware.printer;

import org.jspecify.annotations.NullMarked;
