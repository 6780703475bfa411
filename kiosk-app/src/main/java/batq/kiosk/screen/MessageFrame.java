package batq.kiosk.screen;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The common shape of the messages: sign and sentence, one card, quiet rows, one button. */
final class MessageFrame {
  private final Look look;

  MessageFrame(Look look) {
    this.look = look;
  }

  Region framed(String sign, Ink ink, Words title, Region card, List<Region> rows, Region buttons) {
    return switch (look.shape()) {
      case PORTRAIT -> portrait(sign, ink, title, card, rows, buttons);
      case LANDSCAPE -> landscape(sign, ink, title, card, rows, buttons);
    };
  }

  private Region portrait(
      String sign, Ink ink, Words title, Region card, List<Region> rows, Region buttons) {
    var list = new VBox(26);
    list.getChildren().addAll(rows);
    var box =
        new VBox(
            36,
            Signs.icon(sign, 160, Signs.FINE_LINE, ink),
            title(title, width()),
            card,
            list,
            Look.spring(),
            buttons);
    box.setPadding(new Insets(80, 70, 56, 70));
    return box;
  }

  private Region landscape(
      String sign, Ink ink, Words title, Region card, List<Region> rows, Region buttons) {
    var left =
        new VBox(20, Signs.icon(sign, 110, Signs.FINE_LINE, ink), title(title, 540), Look.spring());
    left.setMinWidth(540);
    var room = 800 - 88 - 2 * 28 - card.prefHeight(-1) - buttonHeight() - 2 * 24;
    var list = new VBox(10);
    rows.stream()
        .takeWhile(row -> list.prefHeight(-1) + 10 + row.prefHeight(-1) <= room)
        .forEach(list.getChildren()::add);
    var right = new VBox(20, card, list, Look.spring(), buttons);
    var row = new HBox(36, left, right);
    row.setPadding(new Insets(28, 48, 24, 60));
    return row;
  }

  private Region title(Words words, double width) {
    var shape = look.shape();
    return look.pair(
        words,
        width,
        Type.extraBold(shape.pick(78, 50), Ink.INK),
        Type.regular(shape.pick(38, 28), Ink.INK_2),
        2);
  }

  /** The one thing that helps, in a strong frame. */
  Region framedWords(Words words) {
    var shape = look.shape();
    var text =
        look.pair(
            words,
            width() - 2 * across(),
            Type.bold(shape.pick(64, 42), Ink.INK).high(1.45),
            Type.regular(shape.pick(36, 26), Ink.INK_2),
            2);
    return card(new VBox(text), "framed");
  }

  /** Six digits in two halves, to be read from some steps away. */
  Region digitsCard(String digits) {
    var shape = look.shape();
    var size = shape.pick(210, 128);
    var halves =
        new HBox(
            size * 0.3,
            Lettering.number(digits.substring(0, 3), Type.extraBold(size, Ink.INK)),
            Lettering.number(digits.substring(3), Type.extraBold(size, Ink.INK)));
    halves.setAlignment(Pos.CENTER);
    var content = new VBox(halves);
    content.setAlignment(Pos.CENTER);
    return card(content, "framed");
  }

  /** The next opening: label, day and hour large, the full date. */
  Region openingCard(Words label, Words when, Words day) {
    var shape = look.shape();
    var inner = width() - 2 * across();
    var content =
        new VBox(
            Lettering.block(
                look.first(label),
                Type.regular(shape.pick(38, 28), Ink.INK_2),
                inner,
                1,
                Pos.CENTER_LEFT),
            Lettering.block(
                look.first(when),
                Type.bold(shape.pick(64, 44), Ink.INK).high(1.5),
                inner,
                1,
                Pos.CENTER_LEFT),
            Lettering.block(
                look.first(day),
                Type.regular(shape.pick(42, 30), Ink.INK).high(1.45),
                inner,
                1,
                Pos.CENTER_LEFT),
            Lettering.block(
                look.second(when) + ", " + look.second(day),
                Type.regular(shape.pick(30, 28), Ink.INK_2),
                inner,
                1,
                Pos.CENTER_LEFT));
    return card(content, "card");
  }

  private Region card(VBox content, String style) {
    var shape = look.shape();
    content.getStyleClass().addAll(style, "box");
    content.setPadding(new Insets(shape.pick(34, 18), across(), shape.pick(34, 18), across()));
    content.setMinWidth(width());
    content.setMaxWidth(width());
    return content;
  }

  /** A quiet row: icon and words. */
  Region row(String icon, Words words) {
    var shape = look.shape();
    var size = shape.pick(54, 40);
    var gap = shape.pick(28, 18);
    var text =
        look.pair(
            words,
            width() - size - gap,
            Type.semiBold(shape.pick(38, 28), Ink.INK).high(1.4),
            Type.regular(shape.pick(29, 24), Ink.INK_2).high(1.3),
            2);
    var row = new HBox(gap, Signs.icon(icon, size, 1.8, Ink.INK), text);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  double width() {
    return look.shape().pick(940, 596);
  }

  /** What is left beside the language button. */
  double mainWidth() {
    return width() - 24 - languageWidth();
  }

  double languageWidth() {
    return look.shape().pick(200, 150);
  }

  double buttonHeight() {
    return look.shape().pick(160, 108);
  }

  private double across() {
    return look.shape().pick(52, 32);
  }
}
