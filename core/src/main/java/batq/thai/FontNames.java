package batq.thai;

import java.nio.ByteBuffer;

/** The {@code name} table of a TrueType file (OpenType specification, "name — Naming table"). */
final class FontNames {
  private static final int NAME_TABLE = 0x6E616D65;
  private static final int TYPOGRAPHIC_FAMILY = 16;
  private static final int TYPOGRAPHIC_SUBFAMILY = 17;

  /** In the range that is free for a font's own use. */
  private static final int OUT_OF_SIGHT = 0x7F00;

  private FontNames() {}

  /** Hides the family that all weights share, so that each weight is a family by itself. */
  static byte[] withOwnFamilyAlone(byte[] file) {
    var font = ByteBuffer.wrap(file.clone());
    var tables = font.getShort(4);
    for (var table = 0; table < tables; table++) {
      var entry = 12 + 16 * table;
      if (font.getInt(entry) == NAME_TABLE) {
        hideTypographicNames(font, font.getInt(entry + 8));
      }
    }
    return font.array();
  }

  private static void hideTypographicNames(ByteBuffer font, int names) {
    var count = font.getShort(names + 2);
    for (var record = 0; record < count; record++) {
      var at = names + 6 + 12 * record + 6;
      var id = font.getShort(at);
      if (id == TYPOGRAPHIC_FAMILY || id == TYPOGRAPHIC_SUBFAMILY) {
        font.putShort(at, (short) (OUT_OF_SIGHT + id));
      }
    }
  }
}
