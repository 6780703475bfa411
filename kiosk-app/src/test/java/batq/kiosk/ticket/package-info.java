/** The journey, walked against a real port with the wire's own records. */
@NullMarked
package batq.kiosk.ticket;

import org.jspecify.annotations.NullMarked;
