package batq.kiosk.screen;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How and where the kiosk is drawn.
 *
 * @param shape empty: whichever fits the real screen
 * @param still nothing moves and no window opens: for a machine without a screen
 * @param window a window on a desk in place of the full screen
 * @param pictures where to keep a PNG of each change of screen
 */
public record ScreenSettings(
    Optional<ScreenShape> shape,
    SlotSide slot,
    boolean still,
    boolean window,
    boolean sound,
    Optional<Path> pictures) {}
