@NullMarked
package batq.thai;

import org.jspecify.annotations.NullMarked;
