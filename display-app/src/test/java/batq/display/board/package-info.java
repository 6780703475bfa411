/** What the room promises, sentence by sentence. */
@NullMarked
package batq.display.board;

import org.jspecify.annotations.NullMarked;
