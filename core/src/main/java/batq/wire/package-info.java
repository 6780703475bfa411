/**
 * The records that travel between the programs of an office, and the one JSON mapper that reads and
 * writes them.
 *
 * <p>Uses nothing but Jackson; every other room of the house may use it.
 */
@NullMarked
package batq.wire;

import org.jspecify.annotations.NullMarked;
