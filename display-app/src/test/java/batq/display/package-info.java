/** The settings of the wall and the walls between its rooms, as tests. */
@NullMarked
package batq.display;

import org.jspecify.annotations.NullMarked;
