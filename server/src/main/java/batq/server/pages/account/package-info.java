/**
 * บัญชีของฉัน: a person's own password, second step and open sessions; an admin also pairs the
 * browser at hand with a counter.
 *
 * <p>Its forms knock at the doors of {@code staff}; it adds no rule of its own.
 */
@NullMarked
package batq.server.pages.account;

import org.jspecify.annotations.NullMarked;
