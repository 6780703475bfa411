/**
 * The command line: one class a command, each saying in one line what went wrong.
 *
 * <p>At the top of the house, beside the wiring, which it calls.
 */
@NullMarked
package batq.server.command;

import org.jspecify.annotations.NullMarked;
