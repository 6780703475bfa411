package batq.receipt;

import batq.look.SeriesMark;
import batq.receipt.EscPosCommand.AskProcessId;
import batq.receipt.EscPosCommand.CharacterSize;
import batq.receipt.EscPosCommand.Characters;
import batq.receipt.EscPosCommand.Cut;
import batq.receipt.EscPosCommand.FeedDots;
import batq.receipt.EscPosCommand.Initialise;
import batq.receipt.EscPosCommand.Justify;
import batq.receipt.EscPosCommand.Raster;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a receipt into the bytes for one kind of printer. Thai goes as our own raster, never as the
 * printer's Thai, which misplaces vowels and tone marks (hardware.md §1).
 */
public final class EscPosEncoder {
  private static final int FEED_BEFORE_CUT = 16;

  private final PrinterProfile profile;
  private final LineRenderer renderer;

  public EscPosEncoder(PrinterProfile profile) {
    this.profile = profile;
    this.renderer = new LineRenderer(profile);
  }

  /**
   * The whole job: set up, lines, one cut, and last the question that only finished paper answers.
   */
  public byte[] encode(Receipt receipt, ProcessId id) {
    var out = new ByteArrayOutputStream();
    for (var command : commands(receipt, id)) {
      out.writeBytes(command.bytes());
    }
    return out.toByteArray();
  }

  /**
   * Draws one receipt to nowhere: the first one loads fonts and takes half a second and more, which
   * no visitor should wait.
   */
  public void warmUp() {
    var lines =
        List.<ReceiptLine>of(
            new ReceiptLine.Text("ที่ปู้ญู่ ก", TextStyle.BODY, Alignment.CENTRE),
            new ReceiptLine.BigNumber("1001", SeriesMark.of("1"), "หมายเลข / Number"));
    encode(new Receipt(lines), ProcessId.random());
  }

  List<EscPosCommand> commands(Receipt receipt, ProcessId id) {
    var page = new Page();
    receipt.lines().stream().flatMap(line -> renderer.blocks(line).stream()).forEach(page::add);
    return page.finished(id);
  }

  /** Commands in the making: where the paper stands, and how it is set. */
  private final class Page {
    private final List<EscPosCommand> commands = new ArrayList<>(List.of(new Initialise()));
    private Alignment alignment = Alignment.LEFT;
    private int blank;

    void add(Block block) {
      switch (block) {
        case Block.Blank(var dots) -> blank += dots;
        case Block.Typed typed -> type(typed);
        case Block.Drawn drawn -> draw(drawn);
      }
    }

    List<EscPosCommand> finished(ProcessId id) {
      commands.add(new Cut(FEED_BEFORE_CUT));
      commands.add(new AskProcessId(id));
      return List.copyOf(commands);
    }

    private void type(Block.Typed typed) {
      feed();
      align(typed.alignment());
      if (typed.times() > 1) {
        commands.add(new CharacterSize(typed.times(), typed.times()));
      }
      commands.add(new Characters(typed.ascii()));
      if (typed.times() > 1) {
        commands.add(new CharacterSize(1, 1));
      }
    }

    private void draw(Block.Drawn drawn) {
      blank += drawn.above();
      feed();
      align(drawn.alignment());
      var dots = drawn.dots();
      for (var from = 0; from < dots.height(); from += profile.bandRows()) {
        var until = Math.min(dots.height(), from + profile.bandRows());
        commands.add(
            RealTimeGuard.harmless(new Raster(dots.rows(from, until), drawn.magnification())));
      }
      blank += drawn.below();
    }

    private void feed() {
      for (; blank > 0; blank -= Math.min(blank, FeedDots.MOST)) {
        commands.add(new FeedDots(Math.min(blank, FeedDots.MOST)));
      }
    }

    private void align(Alignment wanted) {
      if (alignment != wanted) {
        commands.add(new Justify(wanted));
        alignment = wanted;
      }
    }
  }
}
