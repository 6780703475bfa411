package batq.kiosk.screen;

import batq.kiosk.ticket.Gesture;
import batq.kiosk.ticket.Slip;
import batq.wire.PrintReport;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A number that did not come on paper: the same plate, under a band that says why. */
final class NumberView {
  private final Look look;
  private final TicketView ticket;

  NumberView(Look look) {
    this.look = look;
    this.ticket = new TicketView(look);
  }

  /** The number without paper: large, until the visitor has it (practice.md B1, W24). */
  Region number(Slip slip, PrintReport.Outcome trouble) {
    var shape = look.shape();
    var width = shape.pick(960, 496);
    var know =
        look.button(
            "done",
            "white",
            "check",
            Sentences.KNOW_IT,
            Ink.PLATE_INDIGO,
            width - 24 - ticket.languageWidth(),
            ticket.buttonHeight(),
            new Gesture.Done());
    var words = Sentences.yourNumber(slip.number(), trouble);
    var band = band(trouble);
    var main =
        switch (shape) {
          case PORTRAIT -> {
            var box =
                new VBox(
                    look.pair(
                        words,
                        width,
                        Type.bold(52, Ink.WHITE).high(1.45),
                        Type.regular(32, Ink.PALE),
                        3),
                    Look.spring(),
                    ticket.plate(slip),
                    Look.spring(),
                    reassured("state-finished", Sentences.IN_THE_QUEUE, width),
                    Look.room(14),
                    reassured("call-staff", Sentences.WRITTEN_BY_STAFF, width),
                    Look.spring(),
                    ticket.buttons(know));
            box.setPadding(new Insets(24, 60, 36, 60));
            yield box;
          }
          case LANDSCAPE -> {
            var right =
                new VBox(
                    look.pair(
                        words,
                        496,
                        Type.bold(32, Ink.WHITE).high(1.4),
                        Type.regular(24, Ink.PALE).high(1.3),
                        4),
                    Look.spring(),
                    reassured("state-finished", Sentences.IN_THE_QUEUE, 496),
                    Look.room(4),
                    reassured("call-staff", Sentences.WRITTEN_BY_STAFF, 496),
                    Look.spring(),
                    ticket.buttons(know));
            yield ticket.beside(ticket.plate(slip), right);
          }
        };
    VBox.setVgrow(main, Priority.ALWAYS);
    return new VBox(band, main);
  }

  private Region band(PrintReport.Outcome trouble) {
    var shape = look.shape();
    var words = Sentences.trouble(trouble);
    var text =
        look.pair(
            words,
            shape.inner() - 200,
            Type.extraBold(shape.pick(58, 36), Ink.WARN).high(1.36),
            Type.regular(shape.pick(32, 24), Ink.INK).high(1.3),
            1);
    var icon = Signs.icon(Sentences.troubleIcon(trouble), shape.pick(104, 68), 1.8, Ink.WARN);
    var band = new HBox(shape.pick(36, 24), icon, text);
    band.setAlignment(Pos.CENTER_LEFT);
    band.getStyleClass().addAll("warn-band", "box");
    band.setPadding(new Insets(0, shape.pick(60, 28), 6, shape.pick(60, 28)));
    Lettering.fix(band, shape.width(), shape.pick(170, 104));
    return band;
  }

  private Region reassured(String icon, Words words, double width) {
    var shape = look.shape();
    var size = shape.pick(48, 36);
    var text =
        look.pair(
            words,
            width - size - 22,
            Type.bold(shape.pick(38, 28), Ink.WHITE).high(1.35),
            Type.regular(shape.pick(28, 24), Ink.PALE).high(1.3),
            1);
    var row = new HBox(22, Signs.icon(icon, size, Ink.WHITE), text);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
