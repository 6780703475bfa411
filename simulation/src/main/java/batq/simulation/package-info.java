/**
 * Simulated visitors and clerks on the public interfaces: the demonstration and the benchmark,
 * which start the house's other programs as processes.
 *
 * <p>Uses {@code batq.wire} and {@code batq.client}, and of the other programs only their command
 * lines.
 */
@NullMarked
package batq.simulation;

import org.jspecify.annotations.NullMarked;
