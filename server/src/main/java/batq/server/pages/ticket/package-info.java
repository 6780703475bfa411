/**
 * The page on which a visitor follows one ticket with a telephone: it shows, and changes nothing.
 *
 * <p>It stands on the visitors' listener alone and adds no rule; how often it may be asked is its
 * own.
 */
@NullMarked
package batq.server.pages.ticket;

import org.jspecify.annotations.NullMarked;
