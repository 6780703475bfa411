/** The walls of this module, as tests. */
@NullMarked
package batq.hardware;

import org.jspecify.annotations.NullMarked;
