package batq.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.look.SeriesMark;
import batq.receipt.EscPosCommand.AskProcessId;
import batq.receipt.EscPosCommand.CharacterSize;
import batq.receipt.EscPosCommand.Characters;
import batq.receipt.EscPosCommand.Cut;
import batq.receipt.EscPosCommand.Initialise;
import batq.receipt.EscPosCommand.Raster;
import batq.receipt.ReceiptLine.BigNumber;
import batq.receipt.ReceiptLine.Rule;
import batq.receipt.ReceiptLine.Text;
import batq.thai.SarabunFont;
import batq.wire.VisitorClass;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EscPosEncoderTest {
  private static final ProcessId ID = new ProcessId("TEST");

  static List<PrinterProfile> profiles() {
    return List.of(PrinterProfile.PAPER_80_SERIAL, PrinterProfile.PAPER_80_FAST);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void aTicketIsFramedBySetUpOneCutAndTheQuestion(PrinterProfile profile) throws IOException {
    for (var receipt : tickets()) {
      var bytes = new EscPosEncoder(profile).encode(receipt, ID);
      var commands = read(bytes);
      assertThat(commands.getFirst()).isEqualTo(new Initialise());
      assertThat(commands.getLast()).isEqualTo(new AskProcessId(ID));
      assertThat(commands.get(commands.size() - 2)).isInstanceOf(Cut.class);
      assertThat(commands).filteredOn(Cut.class::isInstance).hasSize(1);
      assertThat(commands).filteredOn(AskProcessId.class::isInstance).hasSize(1);
      assertThat(RealTimeGuard.holdsOrder(bytes)).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void aRasterIsNoWiderThanThePaperAndNoLongerThanABand(PrinterProfile profile) throws IOException {
    for (var receipt : tickets()) {
      for (var command : read(new EscPosEncoder(profile).encode(receipt, ID))) {
        if (command instanceof Raster(var dots, var magnification)) {
          assertThat(dots.width() * magnification.across())
              .isLessThanOrEqualTo(profile.widthDots());
          assertThat(dots.height()).isBetween(1, profile.bandRows());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void thePictureHoldsEveryDrawnLineDotByDot(PrinterProfile profile) {
    var styles = List.of(TextStyle.OFFICE, TextStyle.BODY, TextStyle.NOTE);
    for (var style : styles) {
      var line = new Text("ที่ปู้ญู่ น้ำ ภ.ด.ส.6", style, Alignment.CENTRE);
      var picture = picture(profile, line);
      var drawn = (Block.Drawn) new LineRenderer(profile).blocks(line).getFirst();
      assertThat(inkOf(picture)).isEqualTo(inkOf(drawn));
    }
  }

  @Test
  void theTypedNumberIsAtLeastFourteenMillimetresHigh() {
    var picture =
        picture(
            PrinterProfile.PAPER_80_SERIAL,
            new BigNumber("3021", SeriesMark.of("3"), "หมายเลข / Number"));
    var rows = new ArrayList<Integer>();
    for (var y = 140; y < picture.getHeight(); y++) {
      if (isBlack(picture, y)) {
        rows.add(y);
      }
    }
    assertThat(rows.getLast() - rows.getFirst()).isGreaterThanOrEqualTo(14 * 8);
  }

  @Test
  void theNumberIsTypedByThePrinterAndLongerOnesStillFit() {
    var encoder = new EscPosEncoder(PrinterProfile.PAPER_80_SERIAL);
    for (var number : List.of("3021", "31021", "R1234567")) {
      var line = new BigNumber(number, SeriesMark.of("3"), "หมายเลข");
      var commands = encoder.commands(new Receipt(List.of(line)), ID);
      var typed = commands.indexOf(new Characters(number));
      var size = (CharacterSize) commands.get(typed - 1);
      assertThat(size.wide() * 12 * number.length()).isLessThanOrEqualTo(576);
      assertThat(commands.get(typed + 1)).isEqualTo(new CharacterSize(1, 1));
    }
  }

  @Test
  void aLongDrawnNumberStillFits() {
    var line = new BigNumber("R1234567", SeriesMark.of("R"), "หมายเลข");
    assertThat(picture(PrinterProfile.PAPER_80_FAST, line).getWidth()).isEqualTo(576);
  }

  @Test
  void aRuleIsThreeDotsHighAndReachesFromMarginToMargin() {
    var ink = inkOf(picture(PrinterProfile.PAPER_80_SERIAL, new Rule()));
    assertThat(ink).hasSize(3 * 544);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void aProfileIsFoundByItsName(PrinterProfile profile) {
    assertThat(PrinterProfile.named(profile.name())).isEqualTo(profile);
    assertThatThrownBy(() -> PrinterProfile.named("58mm")).hasMessageContaining(profile.name());
  }

  @Test
  void lettersTooFineForThermalPaperAreRefused() {
    assertThatThrownBy(() -> new TextStyle(21, SarabunFont.BOLD)).hasMessageContaining("21");
    assertThatThrownBy(() -> new TextStyle(30, SarabunFont.REGULAR)).hasMessageContaining("400");
  }

  @Test
  void printAfterTheCutIsNoTicket() {
    var encoder = new EscPosEncoder(PrinterProfile.PAPER_80_SERIAL);
    var once = encoder.encode(new Receipt(List.of(new Rule())), ID);
    var twice = Stream.of(once, once).reduce(new byte[0], EscPosEncoderTest::joined);
    assertThatThrownBy(() -> ReceiptImage.of(twice, PrinterProfile.PAPER_80_SERIAL))
        .hasMessageContaining("after the cut");
  }

  private static List<Receipt> tickets() {
    var office = Samples.catalogue(true);
    return List.of(
        TicketReceipt.of(Samples.tax(VisitorClass.ELDERLY), office),
        TicketReceipt.reprint(Samples.childGrant(), office, Samples.ISSUED),
        TicketReceipt.of(Samples.enquiry(1021), office));
  }

  private static List<EscPosCommand> read(byte[] bytes) throws IOException {
    var reader = new EscPosReader(new ByteArrayInputStream(bytes));
    var commands = new ArrayList<EscPosCommand>();
    for (var next = reader.next(); next.isPresent(); next = reader.next()) {
      commands.add(next.get());
    }
    return commands;
  }

  private static BufferedImage picture(PrinterProfile profile, ReceiptLine line) {
    return ReceiptImage.of(
        new EscPosEncoder(profile).encode(new Receipt(List.of(line)), ID), profile);
  }

  private record Dot(int x, int y) {}

  /** Black dots, counted from the first of them, so that the place on the paper does not matter. */
  private static List<Dot> inkOf(BufferedImage picture) {
    var ink = new ArrayList<Dot>();
    for (var y = 0; y < picture.getHeight(); y++) {
      for (var x = 0; x < picture.getWidth(); x++) {
        if (picture.getRGB(x, y) == Color.BLACK.getRGB()) {
          ink.add(new Dot(x, y));
        }
      }
    }
    return fromTheirCorner(ink);
  }

  private static List<Dot> inkOf(Block.Drawn drawn) {
    var ink = new ArrayList<Dot>();
    var across = drawn.magnification().across();
    var down = drawn.magnification().down();
    for (var y = 0; y < drawn.dots().height() * down; y++) {
      for (var x = 0; x < drawn.dots().width() * across; x++) {
        if (drawn.dots().isBlack(x / across, y / down)) {
          ink.add(new Dot(x, y));
        }
      }
    }
    return fromTheirCorner(ink);
  }

  private static List<Dot> fromTheirCorner(List<Dot> ink) {
    var left = ink.stream().mapToInt(Dot::x).min().orElse(0);
    var top = ink.stream().mapToInt(Dot::y).min().orElse(0);
    return ink.stream().map(dot -> new Dot(dot.x() - left, dot.y() - top)).toList();
  }

  private static boolean isBlack(BufferedImage picture, int y) {
    for (var x = 0; x < picture.getWidth(); x++) {
      if (picture.getRGB(x, y) == Color.BLACK.getRGB()) {
        return true;
      }
    }
    return false;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    var both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
