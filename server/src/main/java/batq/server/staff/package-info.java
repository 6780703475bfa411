/**
 * Who works here: accounts with a role, and signing in slowly enough that guessing is hopeless and
 * memory is bounded.
 *
 * <p>Uses the store, {@code http} and the calendar's clock.
 */
@NullMarked
package batq.server.staff;

import org.jspecify.annotations.NullMarked;
