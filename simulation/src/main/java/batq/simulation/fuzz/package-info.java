/**
 * The fuzzer: reads the contract that a server serves, sends it good, nearly good and hostile
 * requests by it, and holds every answer to it (TRUST.md T6, docs/faults.md).
 *
 * <p>Knows the server by its address and its document alone; uses {@code batq.wire} for JSON.
 */
@NullMarked
package batq.simulation.fuzz;

import org.jspecify.annotations.NullMarked;
