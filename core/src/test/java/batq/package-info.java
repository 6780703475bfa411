/** The walls between the rooms, as tests. */
@NullMarked
package batq;

import org.jspecify.annotations.NullMarked;
