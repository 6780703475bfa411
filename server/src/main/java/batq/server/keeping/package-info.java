/**
 * How the record is kept for years: the nightly backup and its copy on a stick, the check that the
 * record is whole, its restoring from a backup, and the putting away of old fiscal years.
 *
 * <p>Uses the store, the office, the clock, the tickets and the office's key; what is done to files
 * is done in the store.
 */
@NullMarked
package batq.server.keeping;

import org.jspecify.annotations.NullMarked;
