/**
 * The floor helper's page: numbers for whoever stands before it, today's tickets, their papers, and
 * what must be put right.
 *
 * <p>It adds no move of its own; what may be done is what {@code ticket} and {@code device} say.
 */
@NullMarked
package batq.server.pages.floor;

import org.jspecify.annotations.NullMarked;
