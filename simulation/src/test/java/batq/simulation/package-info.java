@NullMarked
package batq.simulation;

import org.jspecify.annotations.NullMarked;
