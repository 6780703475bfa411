package batq.display.screen;

import batq.thai.SarabunFont;

/** How numbers are written: firmly while they hold, lighter and hollow when nobody knows. */
enum Ink {
  FIRM(SarabunFont.EXTRA_BOLD, SarabunFont.BOLD, "ink", "place", "in-place"),
  FAINT(SarabunFont.MEDIUM, SarabunFont.MEDIUM, "ink-2", "place-hollow", "ink-2");

  private final SarabunFont numbers;
  private final SarabunFont small;
  private final String style;
  private final String place;
  private final String inPlace;

  Ink(SarabunFont numbers, SarabunFont small, String style, String place, String inPlace) {
    this.numbers = numbers;
    this.small = small;
    this.style = style;
    this.place = place;
    this.inPlace = inPlace;
  }

  SarabunFont numbers() {
    return numbers;
  }

  /** For the numbers of those who wait. */
  SarabunFont small() {
    return small;
  }

  String style() {
    return style;
  }

  /** The style of a counter's box. */
  String place() {
    return place;
  }

  String inPlace() {
    return inPlace;
  }
}
