/**
 * Who works here: accounts with a role, signing in slowly enough that guessing is hopeless and
 * memory is bounded, and the sessions until they end.
 *
 * <p>Uses the store, {@code http}, the office's settings and the calendar's clock; {@link
 * batq.server.staff.Staff} joins its parts.
 */
@NullMarked
package batq.server.staff;

import org.jspecify.annotations.NullMarked;
