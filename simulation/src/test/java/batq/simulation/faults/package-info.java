/** The fault programs with the build's counts, each beside its control. */
@NullMarked
package batq.simulation.faults;

import org.jspecify.annotations.NullMarked;
