/**
 * What the office says of itself: its name, its settings, whether its folder holds sample data, and
 * how such a document is kept with its version.
 *
 * <p>On the ground floor: uses {@code batq.wire} and the store, and no other room of the server.
 */
@NullMarked
package batq.server.office;

import org.jspecify.annotations.NullMarked;
