/**
 * Thai text as an office writes, breaks and speaks it: digits, dates of the Buddhist era, number
 * words, calls, line breaks, and the font.
 *
 * <p>Uses the JDK alone and knows neither AWT nor JavaFX; every other room may use it.
 */
@NullMarked
package batq.thai;

import org.jspecify.annotations.NullMarked;
