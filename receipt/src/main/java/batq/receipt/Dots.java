package batq.receipt;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/**
 * A rectangle of black and white dots, packed as printers want it: eight to the byte, 1 is black.
 */
public final class Dots {
  private final int width;
  private final int height;
  private final byte[] packed;

  Dots(int width, int height, byte[] packed) {
    if (packed.length != bytesFor(width) * height) {
      throw new IllegalArgumentException(
          "%d bytes cannot hold %d x %d dots".formatted(packed.length, width, height));
    }
    this.width = width;
    this.height = height;
    this.packed = packed;
  }

  /** The painted dots of a one-bit picture in which 1 is ink. */
  static Dots of(BufferedImage ink) {
    var data = ((DataBufferByte) ink.getRaster().getDataBuffer()).getData();
    return new Dots(ink.getWidth(), ink.getHeight(), data.clone());
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int bytesAcross() {
    return bytesFor(width);
  }

  byte[] packed() {
    return packed.clone();
  }

  boolean isBlack(int x, int y) {
    return (packed[y * bytesAcross() + x / 8] >> (7 - x % 8) & 1) == 1;
  }

  /** Rows {@code from} to {@code until}, that one not included. */
  Dots rows(int from, int until) {
    var across = bytesAcross();
    return new Dots(width, until - from, Arrays.copyOfRange(packed, from * across, until * across));
  }

  /** A part that begins at any dot. */
  Dots part(int left, int top, int partWidth, int partHeight) {
    var out = new byte[bytesFor(partWidth) * partHeight];
    for (var y = 0; y < partHeight; y++) {
      for (var x = 0; x < partWidth; x++) {
        if (isBlack(left + x, top + y)) {
          out[y * bytesFor(partWidth) + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    return new Dots(partWidth, partHeight, out);
  }

  /** The same dots with white columns before them. */
  Dots movedRight(int columns) {
    var wider = new byte[bytesFor(width + columns) * height];
    var out = new Dots(width + columns, height, wider);
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        if (isBlack(x, y)) {
          wider[y * out.bytesAcross() + (x + columns) / 8] |= (byte) (0x80 >> (x + columns) % 8);
        }
      }
    }
    return out;
  }

  boolean isRowBlank(int y) {
    for (var i = y * bytesAcross(); i < (y + 1) * bytesAcross(); i++) {
      if (packed[i] != 0) {
        return false;
      }
    }
    return true;
  }

  boolean isColumnBlank(int x) {
    for (var y = 0; y < height; y++) {
      if (isBlack(x, y)) {
        return false;
      }
    }
    return true;
  }

  private static int bytesFor(int width) {
    return (width + 7) / 8;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dots dots
        && dots.width == width
        && dots.height == height
        && Arrays.equals(dots.packed, packed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(packed);
  }

  @Override
  public String toString() {
    return width + " x " + height + " dots";
  }
}
