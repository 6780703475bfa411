package batq.look;

import java.util.List;

/**
 * A series' mark: a shape with a household name and the series' sign in it (LOOK.md, Series marks).
 *
 * <p>The numbers are on the mark's own grid of 48; the sign is centred across, in ExtraBold.
 *
 * @param sign the digit or letter that begins the series' numbers
 * @param spokenName as a clerk says it over the counter, as {@code บ้าน}
 * @param shape filled in the mark's colour
 * @param signBaseline where the sign stands, from the top
 * @param signSize the sign's font size
 * @param light the colour on light ground, with a white sign
 * @param dark the colour on dark ground, with a sign in {@link #DARK_SIGN}
 */
public record SeriesMark(
    String sign,
    String spokenName,
    Icon shape,
    double signBaseline,
    double signSize,
    String light,
    String dark) {
  /** The side of the grid. */
  public static final double GRID = 48;

  /** The sign's colour inside the mark on light ground. */
  public static final String LIGHT_SIGN = "#FFFFFF";

  /** The sign's colour inside the mark on dark ground. */
  public static final String DARK_SIGN = "#0B1024";

  private static final List<SeriesMark> MARKS =
      List.of(
          mark(1, "วงกลม", 34.6, 30, "#0F3DC4", "#92A6FF"),
          mark(2, "บ้าน", 38.8, 29, "#6A1A87", "#E4C3FA"),
          mark(3, "สี่เหลี่ยม", 35.0, 31, "#065537", "#86F2B0"),
          mark(4, "สามเหลี่ยม", 40.4, 25, "#452810", "#FF8C69"),
          mark(5, "หัวใจ", 32.6, 27, "#9C0035", "#F991B4"),
          mark(6, "ข้าวหลามตัด", 33.9, 28, "#0C3B50", "#D2F7F5"),
          mark(7, "กากบาท", 34.6, 30, "#4A5000", "#CFD84F"),
          mark(8, "หกเหลี่ยม", 34.6, 30, "#474747", "#D4D4D4"),
          mark(9, "โล่", 33.4, 28, "#45308F", "#C3B8FF"));

  /** The Latin series in the order of the digits they stand for (domain.md §7.1). */
  private static final String LATIN = "BRKULYX";

  /**
   * The mark of the series with that sign. The seven Latin series of the catalogue wear the shapes
   * of series 1 to 7; any other letter wears the shield, the office's choice.
   */
  public static SeriesMark of(String sign) {
    if (!sign.matches("[1-9A-Z]")) {
      throw new IllegalArgumentException("a series is one digit 1-9 or one letter A-Z: " + sign);
    }
    var letter = sign.charAt(0);
    if (letter <= '9') {
      return MARKS.get(letter - '1');
    }
    var latin = LATIN.indexOf(letter);
    return MARKS.get(latin < 0 ? MARKS.size() - 1 : latin).signed(sign);
  }

  private SeriesMark signed(String letter) {
    return new SeriesMark(letter, spokenName, shape, signBaseline, signSize, light, dark);
  }

  private static SeriesMark mark(
      int series, String name, double baseline, double size, String light, String dark) {
    var shape = Icon.named("series-" + series);
    return new SeriesMark(String.valueOf(series), name, shape, baseline, size, light, dark);
  }
}
