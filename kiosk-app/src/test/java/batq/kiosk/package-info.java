/** The kiosk's walls, settings and wiring, as tests. */
@NullMarked
package batq.kiosk;

import org.jspecify.annotations.NullMarked;
