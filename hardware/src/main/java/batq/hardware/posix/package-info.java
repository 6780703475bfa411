/**
 * The few calls of the operating system that the JDK does not offer: files that must not block, and
 * pseudo-terminals.
 *
 * <p>Uses the JDK's foreign function interface alone; only the rooms of hardware use it.
 */
@NullMarked
package batq.hardware.posix;

import org.jspecify.annotations.NullMarked;
