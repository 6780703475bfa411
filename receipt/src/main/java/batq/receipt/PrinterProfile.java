package batq.receipt;

import batq.thai.SarabunFont;
import java.util.List;

/**
 * What a printer can do and how it is best told.
 *
 * @param name as settings name it
 * @param widthDots dots across the paper
 * @param nativeNumber the number in the printer's own scaled digits, twenty bytes instead of some
 *     thousands
 * @param nativeLatin lines of plain ASCII in the printer's own letters
 * @param halfResolution rasters of half the resolution, a quarter of the bytes; letters are then
 *     bold and at least 34 dots, as smaller ones would lose strokes (hardware.md §2)
 * @param bandRows the rows of one raster; longer ones overflow some printers
 */
public record PrinterProfile(
    String name,
    int widthDots,
    boolean nativeNumber,
    boolean nativeLatin,
    boolean halfResolution,
    int bandRows) {
  private static final int SMALLEST_HALVED = 34;

  /** 80 mm paper at 203 dpi on a serial line, where each byte takes half a millisecond. */
  public static final PrinterProfile PAPER_80_SERIAL =
      new PrinterProfile("80mm-serial", 576, true, true, true, 128);

  /** 80 mm paper at 203 dpi over USB or a network, where bytes cost nothing: everything drawn. */
  public static final PrinterProfile PAPER_80_FAST =
      new PrinterProfile("80mm-fast", 576, false, false, false, 128);

  private static final List<PrinterProfile> SHIPPED = List.of(PAPER_80_SERIAL, PAPER_80_FAST);

  /**
   * The profile that settings name so.
   *
   * @throws IllegalArgumentException naming those there are
   */
  public static PrinterProfile named(String name) {
    return SHIPPED.stream()
        .filter(profile -> profile.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no printer profile '%s'; there are %s"
                        .formatted(name, SHIPPED.stream().map(PrinterProfile::name).toList())));
  }

  public PrinterProfile {
    if (widthDots < 200 || widthDots > 1024 || widthDots % 16 != 0) {
      throw new IllegalArgumentException("not a width of receipt paper in dots: " + widthDots);
    }
    if (bandRows < 8 || bandRows > 2303) {
      throw new IllegalArgumentException("a raster has 8 to 2303 rows: " + bandRows);
    }
  }

  /** The style as this printer draws it: half the dots ask for larger and bolder letters. */
  TextStyle drawn(TextStyle style) {
    return halfResolution
        ? new TextStyle(Math.max(SMALLEST_HALVED, style.sizeDots()), SarabunFont.BOLD)
        : style;
  }
}
