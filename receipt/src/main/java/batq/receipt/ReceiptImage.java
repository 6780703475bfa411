package batq.receipt;

import batq.receipt.EscPosCommand.AskProcessId;
import batq.receipt.EscPosCommand.CharacterSize;
import batq.receipt.EscPosCommand.Characters;
import batq.receipt.EscPosCommand.Cut;
import batq.receipt.EscPosCommand.FeedDots;
import batq.receipt.EscPosCommand.Initialise;
import batq.receipt.EscPosCommand.Justify;
import batq.receipt.EscPosCommand.Raster;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A printer of paper that is a picture: bytes in, the cut ticket out. */
public final class ReceiptImage {
  private static final int LINE_SPACING = 34;
  private static final int MARGIN = 16;

  private final int width;
  private final BufferedImage roll;
  private Alignment alignment = Alignment.LEFT;
  private CharacterSize size = new CharacterSize(1, 1);
  private int y = MARGIN;
  private boolean cut;

  private ReceiptImage(PrinterProfile profile, int lengthDots) {
    width = profile.widthDots();
    roll = new BufferedImage(width, lengthDots, BufferedImage.TYPE_BYTE_BINARY);
    var pen = roll.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, lengthDots);
    pen.dispose();
  }

  /**
   * The ticket that the bytes print.
   *
   * @throws IllegalArgumentException at an unknown command, a second cut or print after the cut
   */
  public static BufferedImage of(byte[] bytes, PrinterProfile profile) {
    var image = new ReceiptImage(profile, 8_000);
    var reader = new EscPosReader(new ByteArrayInputStream(bytes));
    try {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        image.obey(next.get());
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("not a ticket that a printer could print", e);
    }
    return image.roll.getSubimage(0, 0, image.width, image.y + MARGIN);
  }

  /** As {@link #of}, as the bytes of a PNG file. */
  public static byte[] png(byte[] bytes, PrinterProfile profile) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(of(bytes, profile), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("the picture of a ticket cannot be written", e);
    }
    return out.toByteArray();
  }

  private void obey(EscPosCommand command) {
    if (cut && !(command instanceof AskProcessId)) {
      throw new IllegalArgumentException("after the cut comes only the question: " + command);
    }
    switch (command) {
      case Initialise() -> size = new CharacterSize(1, 1);
      case Justify justify -> alignment = justify.alignment();
      case FeedDots feed -> y += feed.dots();
      case CharacterSize newSize -> size = newSize;
      case Characters characters -> {
        var letters = PrinterLetters.row(characters.ascii());
        paint(letters, size.wide(), size.high());
        y += Math.max(LINE_SPACING - Block.Typed.LETTER_HEIGHT, 0) * (size.high() == 1 ? 1 : 0);
      }
      case Raster raster ->
          paint(raster.dots(), raster.magnification().across(), raster.magnification().down());
      case Cut feed -> {
        y += feed.dots();
        cut = true;
      }
      case AskProcessId asked -> {}
    }
  }

  /** Paints at the present place and moves the paper on; nothing may reach over the edge. */
  private void paint(Dots dots, int across, int down) {
    var printed = dots.width() * across;
    if (printed > width) {
      throw new IllegalArgumentException("wider than the paper: " + printed + " dots");
    }
    var left = alignment == Alignment.CENTRE ? (width - printed) / 2 : 0;
    for (var row = 0; row < dots.height() * down; row++) {
      for (var column = 0; column < printed; column++) {
        if (dots.isBlack(column / across, row / down)) {
          roll.setRGB(left + column, y + row, Color.BLACK.getRGB());
        }
      }
    }
    y += dots.height() * down;
  }
}
