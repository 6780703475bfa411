package batq.receipt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The ESC/POS commands that are sent, and no other (hardware.md §1). */
public sealed interface EscPosCommand {
  /** The command as the printer gets it. */
  byte[] bytes();

  /** {@code ESC @}: every setting as after power-on. */
  record Initialise() implements EscPosCommand {
    @Override
    public byte[] bytes() {
      return new byte[] {0x1B, '@'};
    }
  }

  /** {@code ESC a}: where the following lines and rasters stand. */
  record Justify(Alignment alignment) implements EscPosCommand {
    @Override
    public byte[] bytes() {
      return new byte[] {0x1B, 'a', (byte) alignment.ordinal()};
    }
  }

  /** {@code ESC J}: blank paper, 1 to 255 dots. */
  record FeedDots(int dots) implements EscPosCommand {
    static final int MOST = 255;

    @Override
    public byte[] bytes() {
      return new byte[] {0x1B, 'J', (byte) dots};
    }
  }

  /** {@code GS !}: the printer's own letters, 1 to 8 times as wide and as high. */
  record CharacterSize(int wide, int high) implements EscPosCommand {
    @Override
    public byte[] bytes() {
      return new byte[] {0x1D, '!', (byte) ((wide - 1) << 4 | (high - 1))};
    }
  }

  /** A row of plain ASCII, ended by a line feed. */
  record Characters(String ascii) implements EscPosCommand {
    public Characters {
      if (!ascii.matches("[ -~]+")) {
        throw new IllegalArgumentException("not plain ASCII: " + ascii);
      }
    }

    @Override
    public byte[] bytes() {
      return (ascii + "\n").getBytes(StandardCharsets.US_ASCII);
    }
  }

  /** {@code GS v 0}: a raster. */
  record Raster(Dots dots, Magnification magnification) implements EscPosCommand {
    @Override
    public byte[] bytes() {
      var out = new ByteArrayOutputStream();
      var wide = dots.bytesAcross();
      var high = dots.height();
      out.writeBytes(new byte[] {0x1D, 'v', '0', (byte) magnification.ordinal()});
      out.writeBytes(new byte[] {(byte) wide, (byte) (wide >> 8), (byte) high, (byte) (high >> 8)});
      out.writeBytes(dots.packed());
      return out.toByteArray();
    }
  }

  /** How a raster's dots are doubled; the order is that of the command's {@code m}. */
  enum Magnification {
    NONE(1, 1),
    WIDE(2, 1),
    HIGH(1, 2),
    BOTH(2, 2);

    private final int across;
    private final int down;

    Magnification(int across, int down) {
      this.across = across;
      this.down = down;
    }

    public int across() {
      return across;
    }

    public int down() {
      return down;
    }
  }

  /** {@code GS V 66}: feeds what was printed past the knife, some dots more, and cuts. */
  record Cut(int dots) implements EscPosCommand {
    @Override
    public byte[] bytes() {
      return new byte[] {0x1D, 'V', 66, (byte) dots};
    }
  }

  /** {@code GS ( H}, function 48: answer when everything before is printed. */
  record AskProcessId(ProcessId id) implements EscPosCommand {
    @Override
    public byte[] bytes() {
      var head = new String(new char[] {0x1D, '(', 'H', 6, 0, '0', '0'});
      return (head + id.signs()).getBytes(StandardCharsets.US_ASCII);
    }
  }
}
