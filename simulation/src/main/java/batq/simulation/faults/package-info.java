/**
 * The fault programs of TRUST.md: what befalls a server's disk, process and lines, and whether it
 * keeps its promises meanwhile and afterwards; each has a control, which must fail.
 *
 * <p>Uses {@code batq.wire}, {@code batq.client} and the programs of {@code batq.simulation};
 * judges a record by the server's own command {@code judge}.
 */
@NullMarked
package batq.simulation.faults;

import org.jspecify.annotations.NullMarked;
