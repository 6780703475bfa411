package batq.kiosk.screen;

/** The two shapes the kiosk is drawn in; the drawing is scaled to the real screen (LOOK.md). */
public enum ScreenShape {
  PORTRAIT(1080, 1920, 136, 40, 24, 120),
  LANDSCAPE(1280, 800, 88, 28, 18, 94);

  private final int width;
  private final int height;
  private final int bar;
  private final int margin;
  private final int gap;
  private final int tool;

  ScreenShape(int width, int height, int bar, int margin, int gap, int tool) {
    this.width = width;
    this.height = height;
    this.bar = bar;
    this.margin = margin;
    this.gap = gap;
    this.tool = tool;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The height of the bar with the office's name. */
  int bar() {
    return bar;
  }

  /** The empty space left and right. */
  int margin() {
    return margin;
  }

  /** Between two things that can be touched. */
  int gap() {
    return gap;
  }

  /** The height of a tool, and the least height of anything that can be touched. */
  int tool() {
    return tool;
  }

  /** The width between the margins. */
  double inner() {
    return width - 2.0 * margin;
  }

  /** One of two values, by shape. */
  double pick(double portrait, double landscape) {
    return switch (this) {
      case PORTRAIT -> portrait;
      case LANDSCAPE -> landscape;
    };
  }

  /** The shape nearer to a real screen. */
  static ScreenShape fitting(double screenWidth, double screenHeight) {
    return screenWidth > screenHeight ? LANDSCAPE : PORTRAIT;
  }
}
