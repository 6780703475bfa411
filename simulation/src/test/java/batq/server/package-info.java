/** A planted stand-in for another program's room, which the wall test must see used. */
@NullMarked
package batq.server;

import org.jspecify.annotations.NullMarked;
