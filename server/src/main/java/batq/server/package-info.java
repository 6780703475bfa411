/**
 * The server: numbers, calls, figures and pages. At the top stand only the wiring and the command
 * line; everything else lives in the room named after its noun.
 */
@NullMarked
package batq.server;

import org.jspecify.annotations.NullMarked;
