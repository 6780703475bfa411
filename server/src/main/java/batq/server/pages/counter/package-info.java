/**
 * A counter's page: whom it serves, who waits in the order of the calls, and a key for every move.
 *
 * <p>It adds no move of its own; what may be done is what {@code calling} says.
 */
@NullMarked
package batq.server.pages.counter;

import org.jspecify.annotations.NullMarked;
