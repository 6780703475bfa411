/**
 * The keys by which the office's computers know their server: the office's own authority, the
 * certificate that it makes and renews, or one that the office has from elsewhere.
 *
 * <p>Ground floor: uses of the store only how files are made durable; Bouncy Castle makes and reads
 * certificates, Jetty takes them.
 */
@NullMarked
package batq.server.tls;

import org.jspecify.annotations.NullMarked;
