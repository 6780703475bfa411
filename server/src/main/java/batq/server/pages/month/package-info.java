/**
 * A month on one page: two sentences, four figures, its charts.
 *
 * <p>Its figures are those of {@code statistics}; here they become words and lines.
 */
@NullMarked
package batq.server.pages.month;

import org.jspecify.annotations.NullMarked;
