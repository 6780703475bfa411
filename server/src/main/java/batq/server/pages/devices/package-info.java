/**
 * The page of the office's devices: how each says it is, pairing a new one by six digits, ending
 * one, and the browsers that are enrolled as counters'.
 *
 * <p>Beside the other pages: uses the frame and every lower room.
 */
@NullMarked
package batq.server.pages.devices;

import org.jspecify.annotations.NullMarked;
