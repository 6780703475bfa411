package batq.kiosk.screen;

import batq.kiosk.ticket.Gesture;
import batq.kiosk.ticket.KioskState.DepartmentTile;
import batq.kiosk.ticket.KioskState.ServiceTile;
import batq.wire.Series;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The large choices: mark, name in both languages, and at the right what waits there. */
final class Tiles {
  private final Look look;
  private final Instant now;

  Tiles(Look look, Instant now) {
    this.look = look;
    this.now = now;
  }

  Pressable open(ServiceTile tile) {
    var choice = tile.choice();
    var words =
        choice.enquiry() ? Sentences.NOT_SURE : new Words(choice.labelTh(), choice.labelEn());
    var series = choice.series();
    var icon =
        choice.enquiry()
            ? Signs.ask(series, iconSize(), look.dark())
            : Signs.department(series, iconSize(), look.dark());
    var style = choice.enquiry() ? "tile-tinted" : "tile";
    return tile(
        choice.serviceId().value(),
        style,
        words,
        series,
        column(icon, tile.waiting().map(Sentences::waiting)),
        new Gesture.ChooseService(choice.serviceId()));
  }

  /** Grey, and in place of the English line when it opens (practice.md B19). */
  Pressable closed(ServiceTile tile, Optional<Instant> opens) {
    var choice = tile.choice();
    var when =
        opens
            .map(at -> Dates.opensBrief(at, now))
            .orElse(Sentences.words("ปิดให้บริการ", "Closed"));
    var words =
        new Words(
            choice.enquiry() ? Sentences.NOT_SURE.th() : choice.labelTh(),
            choice.enquiry() ? Sentences.NOT_SURE.en() : choice.labelEn());
    var resting = new Words(look.first(words), look.first(when));
    var text = stacked(resting.th(), resting.en(), textWidth(false));
    var row = row(choice.series(), text);
    var touch =
        look.touch(
            choice.serviceId().value(),
            "tile-resting",
            words,
            row,
            new Gesture.ChooseService(choice.serviceId()));
    return sized(touch);
  }

  Pressable department(DepartmentTile tile) {
    var words = new Words(tile.department().nameTh(), tile.department().nameEn());
    var icon = Signs.department(tile.series(), look.shape().pick(80, 56), look.dark());
    return tile(
        tile.department().id(),
        "tile",
        words,
        tile.series(),
        look.manner().lowered() ? Optional.empty() : Optional.of(column(icon)),
        new Gesture.ChooseDepartment(tile.department().id()));
  }

  int columns() {
    return switch (look.shape()) {
      case PORTRAIT -> look.manner().lowered() ? 2 : 1;
      case LANDSCAPE -> look.manner().lowered() ? 3 : 2;
    };
  }

  private Pressable tile(
      String id,
      String style,
      Words words,
      Series series,
      Optional<? extends Node> right,
      Gesture gesture) {
    var text =
        look.pairIn(words, textWidth(right.isPresent()), height() - 12, nameType(), noteType());
    var row = row(series, text);
    right.ifPresent(column -> row.getChildren().addAll(Look.spring(), column));
    return sized(look.touch(id, style, words, row, gesture));
  }

  private VBox stacked(String large, String small, double width) {
    return new VBox(
        Lettering.block(large, resting(nameType()), width, 2, Pos.CENTER_LEFT),
        Lettering.block(
            small, Type.semiBold(look.shape().pick(30, 28), Ink.INK), width, 1, Pos.CENTER_LEFT));
  }

  private static Type resting(Type type) {
    return new Type(type.weight(), type.size(), type.lineHeight(), Ink.INK_2);
  }

  private HBox row(Series series, VBox text) {
    var row = new HBox(gap(), Signs.mark(series, markSize(), look.dark()), text);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setPadding(new Insets(0, padding(), 0, padding()));
    text.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Optional<VBox> column(Region icon, Optional<Words> waiting) {
    if (look.manner().lowered()) {
      return Optional.empty();
    }
    var column = column(icon);
    waiting.ifPresent(
        words ->
            column
                .getChildren()
                .add(
                    Lettering.block(
                        look.first(words),
                        Type.semiBold(look.shape().pick(30, 28), Ink.INK).high(1.3),
                        columnWidth() - look.shape().pick(26, 14),
                        1,
                        Pos.CENTER)));
    return Optional.of(column);
  }

  private VBox column(Region icon) {
    var column = new VBox(look.shape().pick(6, 4), icon);
    column.setAlignment(Pos.CENTER);
    column.getStyleClass().add("right-column");
    column.setPadding(new Insets(0, 0, 0, look.shape().pick(26, 14)));
    column.setMinWidth(columnWidth());
    column.setMaxWidth(columnWidth());
    column.setMaxHeight(look.shape().pick(110, 84));
    column.setMinHeight(look.shape().pick(110, 84));
    return column;
  }

  private Pressable sized(Pressable touch) {
    touch.getStyleClass().add("box");
    Lettering.fix(touch, width(), height());
    return touch;
  }

  private double width() {
    var columns = columns();
    return Math.floor((look.shape().inner() - (columns - 1) * look.shape().gap()) / columns);
  }

  private double height() {
    return look.manner().lowered() ? look.shape().pick(150, 140) : look.shape().pick(200, 156);
  }

  private double textWidth(boolean besideColumn) {
    var taken = 2 * padding() + markSize() + gap();
    return width() - taken - (besideColumn ? columnWidth() + 2 * gap() : 0);
  }

  private Type nameType() {
    return look.manner().lowered()
        ? Type.bold(look.shape().pick(36, 28), Ink.INK).high(1.32)
        : Type.bold(look.shape().pick(44, 30), Ink.INK).high(look.shape().pick(1.38, 1.42));
  }

  private Type noteType() {
    return look.manner().lowered()
        ? Type.regular(look.shape().pick(25, 24), Ink.INK_2).high(1.25)
        : Type.regular(look.shape().pick(28, 24), Ink.INK_2).high(1.35);
  }

  private double iconSize() {
    return look.shape().pick(56, 40);
  }

  private double markSize() {
    return look.manner().lowered() ? look.shape().pick(84, 60) : look.shape().pick(108, 78);
  }

  private double columnWidth() {
    return look.shape().pick(168, 130);
  }

  private double gap() {
    return look.manner().lowered() ? 18 : look.shape().pick(28, 18);
  }

  private double padding() {
    return look.manner().lowered() ? 20 : look.shape().pick(32, 20);
  }
}
