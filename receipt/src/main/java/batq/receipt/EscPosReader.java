package batq.receipt;

import batq.receipt.EscPosCommand.AskProcessId;
import batq.receipt.EscPosCommand.CharacterSize;
import batq.receipt.EscPosCommand.Characters;
import batq.receipt.EscPosCommand.Cut;
import batq.receipt.EscPosCommand.FeedDots;
import batq.receipt.EscPosCommand.Initialise;
import batq.receipt.EscPosCommand.Justify;
import batq.receipt.EscPosCommand.Magnification;
import batq.receipt.EscPosCommand.Raster;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the commands that the encoder writes; any other one is an error and never skipped. */
public final class EscPosReader {
  private static final int ESC = 0x1B;
  private static final int GS = 0x1D;

  private final InputStream in;

  public EscPosReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next command, empty at the end of the bytes.
   *
   * @throws UnknownCommandException if the bytes are no command that is ever sent
   */
  public Optional<EscPosCommand> next() throws IOException {
    var first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    return Optional.of(
        switch (first) {
          case ESC -> escape();
          case GS -> group();
          default -> characters(first);
        });
  }

  private EscPosCommand escape() throws IOException {
    var code = one();
    return switch (code) {
      case '@' -> new Initialise();
      case 'a' -> new Justify(valueOf(Alignment.values(), one()));
      case 'J' -> new FeedDots(one());
      default -> throw new UnknownCommandException(ESC, code);
    };
  }

  private EscPosCommand group() throws IOException {
    var code = one();
    return switch (code) {
      case '!' -> {
        var size = one();
        yield new CharacterSize((size >> 4) + 1, (size & 0x0F) + 1);
      }
      case 'v' -> raster();
      case 'V' -> {
        expect(66);
        yield new Cut(one());
      }
      case '(' -> processId();
      default -> throw new UnknownCommandException(GS, code);
    };
  }

  private Raster raster() throws IOException {
    expect('0');
    var magnification = valueOf(Magnification.values(), one());
    var across = one() | one() << 8;
    var height = one() | one() << 8;
    var data = in.readNBytes(across * height);
    if (data.length < across * height) {
      throw new EOFException("the bytes end inside a raster");
    }
    return new Raster(new Dots(across * 8, height, data), magnification);
  }

  private AskProcessId processId() throws IOException {
    for (var expected : new int[] {'H', 6, 0, '0', '0'}) {
      expect(expected);
    }
    return new AskProcessId(new ProcessId(new String(in.readNBytes(4), StandardCharsets.US_ASCII)));
  }

  private Characters characters(int first) throws IOException {
    var text = new StringBuilder();
    for (var c = first; c != '\n'; c = one()) {
      if (c < ' ' || c > '~') {
        throw new UnknownCommandException(c, -1);
      }
      text.append((char) c);
    }
    return new Characters(text.toString());
  }

  private static <T> T valueOf(T[] values, int index) throws UnknownCommandException {
    if (index >= values.length) {
      throw new UnknownCommandException(GS, index);
    }
    return values[index];
  }

  private void expect(int expected) throws IOException {
    var read = one();
    if (read != expected) {
      throw new UnknownCommandException(expected, read);
    }
  }

  private int one() throws IOException {
    var read = in.read();
    if (read < 0) {
      throw new EOFException("the bytes end inside a command");
    }
    return read;
  }

  /** Bytes that a printer of ours never gets. */
  public static final class UnknownCommandException extends IOException {
    UnknownCommandException(int first, int second) {
      super("no command that is ever sent: %02X %02X".formatted(first, second & 0xFF));
    }
  }
}
