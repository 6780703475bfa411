/**
 * The one page of a server that has no office yet: whoever reads the printed code makes the office
 * from a template, with its first admin.
 *
 * <p>Uses the forms, {@code setup} and {@code staff}; the wiring opens it on a listener of its own.
 */
@NullMarked
package batq.server.pages.setup;

import org.jspecify.annotations.NullMarked;
