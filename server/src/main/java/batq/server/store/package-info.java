/**
 * The office's record: one SQLite file with one writer that commits in groups, readers beside it,
 * the append-only, hash-chained log of events, and checked copies of it.
 *
 * <p>The ground floor: uses {@code batq.wire} and {@code batq.thai}, and no other room of the
 * server; knows events only as records with a kind.
 */
@NullMarked
package batq.server.store;

import org.jspecify.annotations.NullMarked;
