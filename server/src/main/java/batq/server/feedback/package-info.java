/**
 * What visitors say of the service: ratings, and how an office reads their mean.
 *
 * <p>Pure values as yet; may use the ticket room below it.
 */
@NullMarked
package batq.server.feedback;

import org.jspecify.annotations.NullMarked;
