/**
 * How the programs of an office ask the server and follow its events: bounded in every wait and
 * retry, and telling refusal, failure and success apart by type.
 *
 * <p>Uses {@code batq.wire} and the JDK's HTTP client.
 */
@NullMarked
package batq.client;

import org.jspecify.annotations.NullMarked;
