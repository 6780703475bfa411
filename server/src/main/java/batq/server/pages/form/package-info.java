/**
 * Forms as data: what a form asks, what somebody typed into it, and what was wrong with that.
 *
 * <p>Uses the frame of the pages and types of the lower floors that a field may hold; knows no
 * document of the office.
 */
@NullMarked
package batq.server.pages.form;

import org.jspecify.annotations.NullMarked;
