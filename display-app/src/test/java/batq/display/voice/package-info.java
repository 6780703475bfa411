/** What the room promises, sentence by sentence. */
@NullMarked
package batq.display.voice;

import org.jspecify.annotations.NullMarked;
