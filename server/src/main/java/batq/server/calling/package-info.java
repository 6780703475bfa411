/**
 * Who is called next, by which rule, to which counter; and the counters' opening and closing.
 *
 * <p>Uses {@code ticket} and the floors below.
 */
@NullMarked
package batq.server.calling;

import org.jspecify.annotations.NullMarked;
