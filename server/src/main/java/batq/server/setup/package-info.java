/**
 * The first set-up of a folder: an office from its file, or the sample municipality.
 *
 * <p>At the top, beside the wiring: uses office, calendar, catalogue and the store; accounts are
 * made by whoever calls it.
 */
@NullMarked
package batq.server.setup;

import org.jspecify.annotations.NullMarked;
