package batq.kiosk.screen;

import batq.kiosk.ticket.Gesture;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** ต้องการเวลาเพิ่มหรือไม่: an indigo panel over the screen that was left alone. */
final class MoreTimePanel {
  private final Look look;

  MoreTimePanel(Look look) {
    this.look = look;
  }

  Node panel() {
    var shape = look.shape();
    var width = shape.pick(940, 860);
    var across = shape.pick(60, 44);
    var each = Math.floor((width - 2 * across - 24) / 2);
    var height = shape.pick(160, 120);
    var question =
        look.pair(
            Sentences.MORE_TIME,
            width - 2 * across,
            Type.extraBold(shape.pick(66, 50), Ink.WHITE),
            Type.regular(shape.pick(36, 28), Ink.PALE),
            1,
            Pos.CENTER);
    var yes =
        look.button(
            "more-time",
            "white",
            "check",
            Sentences.YES_TIME,
            Ink.PLATE_INDIGO,
            each,
            height,
            new Gesture.MoreTime());
    var again =
        look.button(
            "start-again",
            "white-outlined",
            "home",
            Sentences.START_AGAIN,
            Ink.WHITE,
            each,
            height,
            new Gesture.StartAgain());
    var buttons = new HBox(24, yes, again);
    var clock = Signs.icon("state-waiting", shape.pick(130, 90), Signs.FINE_LINE, Ink.WHITE);
    var panel = new VBox(shape.pick(36, 20), clock, question, buttons);
    panel.setAlignment(Pos.CENTER);
    panel.setPadding(new Insets(shape.pick(60, 32), across, shape.pick(60, 36), across));
    panel.getStyleClass().addAll("panel", "box");
    Lettering.fix(panel, width, panel.prefHeight(-1));
    var veil = new StackPane(panel);
    veil.getStyleClass().add("veil");
    return veil;
  }
}
