/**
 * Past visits from files of other systems, told as the events that they were. It stands at the top
 * beside the pages, because it joins the catalogue's services to the tickets' events.
 *
 * <p>Uses the rooms of catalogue, calendar and ticket; nobody uses it but the wiring and the
 * command line.
 */
@NullMarked
package batq.server.imports;

import org.jspecify.annotations.NullMarked;
