/**
 * ทำไมยังไม่ถึงคิว: a number in, its story out in plain Thai, to be shown or printed.
 *
 * <p>The story is {@code calling}'s; the page names no staff.
 */
@NullMarked
package batq.server.pages.why;

import org.jspecify.annotations.NullMarked;
