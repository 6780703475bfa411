/**
 * The plumbing of HTTP: strict JSON in, JSON or {@code application/problem+json} out, limits,
 * headers, and who may call what. It knows roles but no staff and no devices: those rooms tell it
 * who is calling.
 *
 * <p>Ground floor: uses {@code batq.wire}, Javalin, and of the store only its failure.
 */
@NullMarked
package batq.server.http;

import org.jspecify.annotations.NullMarked;
