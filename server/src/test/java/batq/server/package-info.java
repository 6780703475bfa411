@NullMarked
package batq.server;

import org.jspecify.annotations.NullMarked;
