package batq.kiosk.screen;

import java.util.Locale;

/** The colours words and icons may have, by the tokens' names. */
enum Ink {
  INK,
  INK_2,
  INDIGO,
  WARN,
  OK,
  /** On indigo ground, in both themes. */
  WHITE,
  /** The second line on indigo ground. */
  PALE,
  /** On the filled button, whatever the theme makes of it. */
  ON_PRIMARY,
  /** On the white plate and the white button, in both themes. */
  PLATE_INK,
  PLATE_INK_2,
  PLATE_INDIGO;

  /** The style class for words and filled shapes. */
  String fill() {
    return "fill-" + token();
  }

  /** The style class for lines. */
  String stroke() {
    return "stroke-" + token();
  }

  private String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
