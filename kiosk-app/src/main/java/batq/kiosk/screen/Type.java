package batq.kiosk.screen;

import batq.thai.SarabunFont;

/**
 * A way to set words.
 *
 * @param ink the style class that colours them
 */
record Type(SarabunFont weight, double size, double lineHeight, Ink ink) {
  static Type of(SarabunFont weight, double size, Ink ink) {
    return new Type(weight, size, 1.4, ink);
  }

  static Type regular(double size, Ink ink) {
    return of(SarabunFont.REGULAR, size, ink);
  }

  static Type semiBold(double size, Ink ink) {
    return of(SarabunFont.SEMI_BOLD, size, ink);
  }

  static Type bold(double size, Ink ink) {
    return of(SarabunFont.BOLD, size, ink);
  }

  static Type extraBold(double size, Ink ink) {
    return of(SarabunFont.EXTRA_BOLD, size, ink);
  }

  Type high(double newLineHeight) {
    return new Type(weight, size, newLineHeight, ink);
  }

  Type sized(double newSize) {
    return new Type(weight, newSize, lineHeight, ink);
  }

  /** The height of one line. */
  double line() {
    return size * lineHeight;
  }
}
