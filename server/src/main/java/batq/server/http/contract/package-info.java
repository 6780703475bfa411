/**
 * The contract as a document: the routes as they are registered, their records as schemas, and the
 * table of who may call what. Nothing in it is written by hand, so it cannot drift.
 *
 * <p>Ground floor, part of {@code http}: uses {@code batq.wire} and Javalin.
 */
@NullMarked
package batq.server.http.contract;

import org.jspecify.annotations.NullMarked;
