/**
 * The wall: today's events drawn together into one picture, and the stream that carries it to
 * displays, kiosks and pages.
 *
 * <p>Uses {@code ticket}, {@code calling} and the floors below; writes nothing.
 */
@NullMarked
package batq.server.board;

import org.jspecify.annotations.NullMarked;
