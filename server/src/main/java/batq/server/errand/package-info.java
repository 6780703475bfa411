/**
 * Errands: what the command line asks of whoever owns the data directory, the running server or,
 * without one, the command itself; and the socket by which a running server is asked.
 *
 * <p>At the top beside the wiring: uses the rooms in which the errands are done.
 */
@NullMarked
package batq.server.errand;

import org.jspecify.annotations.NullMarked;
