/**
 * The kiosk as a program: its settings, its wiring, its start and its end.
 *
 * <p>Knows every room of the kiosk, the printer and the receipt, and puts them together; decides
 * nothing about tickets.
 */
@NullMarked
package batq.kiosk;

import org.jspecify.annotations.NullMarked;
