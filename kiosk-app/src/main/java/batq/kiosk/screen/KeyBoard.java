package batq.kiosk.screen;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Who is told of keys before the screen is.
 *
 * @param pressed told the key's name; true if it was one of theirs
 * @param released told the key's name
 */
public record KeyBoard(Predicate<String> pressed, Consumer<String> released) {}
