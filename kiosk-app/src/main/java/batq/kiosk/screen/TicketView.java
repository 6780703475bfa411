package batq.kiosk.screen;

import batq.kiosk.ticket.Gesture;
import batq.kiosk.ticket.Slip;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** From the wish to the ticket: asking, printing, take it. */
final class TicketView {
  private final Look look;
  private final Bars bars;

  TicketView(Look look) {
    this.look = look;
    this.bars = new Bars(look);
  }

  Region asking() {
    var box =
        new VBox(
            look.shape().pick(40, 28),
            title(Sentences.ASKING, look.shape().pick(960, 1160)),
            dots());
    var now = big(Sentences.ASKING_NOW, 44, 34);
    box.getChildren().add(1, now);
    box.setAlignment(Pos.CENTER);
    return box;
  }

  Region printing(Slip slip) {
    return ticket(slip, Sentences.PRINTING, dots(), Look.room(1));
  }

  Region take(Slip slip) {
    var shape = look.shape();
    var width = shape.pick(960, 496);
    var done =
        look.button(
            "done",
            "white",
            "check",
            Sentences.HAVE_IT,
            Ink.PLATE_INDIGO,
            width - 24 - languageWidth(),
            buttonHeight(),
            new Gesture.Done());
    return ticket(slip, Sentences.TAKE, slot(), buttons(done));
  }

  private Region ticket(Slip slip, Words title, Region middle, Region below) {
    return switch (look.shape()) {
      case PORTRAIT -> {
        var box =
            new VBox(
                title(title, 960),
                Look.room(48),
                plate(slip),
                Look.spring(),
                middle,
                Look.spring(),
                below,
                Look.spring(),
                big(Sentences.SIT, 30, 28));
        box.setAlignment(Pos.TOP_CENTER);
        box.setPadding(new Insets(36, 60, 36, 60));
        yield box;
      }
      case LANDSCAPE -> {
        var right =
            new VBox(
                title(title, 496),
                Look.spring(),
                middle,
                Look.spring(),
                big(Sentences.SIT, 28, 28),
                Look.spring(),
                below);
        right.setAlignment(Pos.TOP_CENTER);
        yield beside(plate(slip), right);
      }
    };
  }

  Region beside(Region plate, VBox right) {
    right.setMinWidth(496);
    right.setMaxWidth(496);
    var row = new HBox(28, plate, right);
    row.setPadding(new Insets(20, 28, 20, 28));
    return row;
  }

  Region plate(Slip slip) {
    var plate =
        switch (look.shape()) {
          case PORTRAIT -> new Plate(look, slip).plate(960, 755, 420, 290);
          case LANDSCAPE -> new Plate(look, slip).plate(700, 540, 300, 220);
        };
    plate.setId("plate");
    return plate;
  }

  private Region title(Words words, double width) {
    return look.pair(
        words,
        width,
        Type.extraBold(look.shape().pick(84, 56), Ink.WHITE),
        Type.regular(look.shape().pick(42, 30), Ink.WHITE).high(1.35),
        1,
        Pos.CENTER);
  }

  private Region big(Words words, double portrait, double landscape) {
    var shape = look.shape();
    return look.pair(
        words,
        shape.pick(960, 496),
        Type.regular(shape.pick(portrait, landscape), Ink.WHITE).high(1.4),
        Type.regular(shape.pick(26, 24), Ink.PALE).high(1.3),
        2,
        Pos.CENTER);
  }

  /** The arrow to the real slot of this machine, and the slot. */
  private Region slot() {
    var shape = look.shape();
    var arrow =
        Signs.icon(
            look.slot() == SlotSide.BELOW ? "arrow-down" : "arrow-right",
            shape.pick(150, 92),
            1.9,
            Ink.WHITE);
    if (look.slot() == SlotSide.LEFT) {
      arrow.setScaleX(-1);
    }
    var slot = new Region();
    slot.getStyleClass().add("slot");
    Lettering.fix(slot, shape.pick(620, 380), shape.pick(34, 28));
    var words =
        look.pair(
            Sentences.slot(look.slot()),
            shape.pick(960, 496),
            Type.regular(shape.pick(34, 28), Ink.WHITE),
            Type.regular(shape.pick(28, 24), Ink.PALE).high(1.3),
            1,
            Pos.CENTER);
    var box = new VBox(shape.pick(14, 8), arrow, slot, words);
    box.setAlignment(Pos.CENTER);
    return box;
  }

  /** Three dots that fill while the printer works. */
  private Region dots() {
    var row = new HBox(look.shape().pick(28, 20));
    row.setAlignment(Pos.CENTER);
    row.setId("dots");
    for (var dot = 0; dot < 3; dot++) {
      var circle = new Region();
      circle.getStyleClass().add("dot");
      var size = look.shape().pick(36, 26);
      Lettering.fix(circle, size, size);
      row.getChildren().add(circle);
    }
    return row;
  }

  Region buttons(Node main) {
    var language = bars.language("white-outlined", Ink.WHITE, languageWidth(), buttonHeight());
    return new HBox(24, main, language);
  }

  double languageWidth() {
    return look.shape().pick(200, 140);
  }

  double buttonHeight() {
    return look.shape().pick(150, 108);
  }
}
