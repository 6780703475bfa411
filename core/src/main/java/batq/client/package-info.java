@NullMarked
package batq.client;

import org.jspecify.annotations.NullMarked;
