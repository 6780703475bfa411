package batq.kiosk.screen;

import batq.kiosk.ticket.Slip;
import batq.thai.SarabunFont;
import batq.wire.WaitRange;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;

/** The torn ticket on the screen: mark and number above the tear, service and place below. */
final class Plate {
  private static final double BITE = 22;
  private static final double CORNER = 28;

  private final Look look;
  private final Slip slip;

  Plate(Look look, Slip slip) {
    this.look = look;
    this.slip = slip;
  }

  Region plate(double width, double height, double tear, double numberSize) {
    var outline = new SVGPath();
    outline.setContent(outline(width, height, tear));
    outline.getStyleClass().add("plate");
    var dashes = new Line(40, tear, width - 40, tear);
    dashes.getStyleClass().add("tear");
    dashes.setStrokeWidth(4);
    dashes.setStrokeLineCap(StrokeLineCap.BUTT);
    dashes.getStrokeDashArray().setAll(8.0, 4.0);
    var upper = upper(width, tear, numberSize);
    var lower = lower(width, height - tear);
    lower.setLayoutY(tear);
    var plate = new Pane(outline, dashes, upper, lower);
    plate.getStyleClass().add("box");
    Lettering.fix(plate, width, height);
    return plate;
  }

  private Region upper(double width, double height, double wanted) {
    var shape = look.shape();
    var label =
        new HBox(
            12,
            Lettering.line(
                look.first(Sentences.NUMBER),
                Type.semiBold(shape.pick(40, 30), Ink.PLATE_INK).high(1.3)),
            Lettering.line(
                look.second(Sentences.NUMBER),
                Type.regular(shape.pick(40, 30), Ink.PLATE_INK_2).high(1.3)));
    label.setAlignment(Pos.CENTER);
    var mark = shape.pick(116, 92);
    var gap = shape.pick(36, 26);
    var type = Type.of(SarabunFont.EXTRA_BOLD, wanted, Ink.PLATE_INK).high(0.86);
    var room = width - mark - gap - 2 * 36;
    while (Lettering.width(slip.number(), type) > room) {
      type = type.sized(type.size() - 4);
    }
    var row =
        new HBox(
            gap, Signs.mark(slip.series(), mark, false), Lettering.number(slip.number(), type));
    row.setAlignment(Pos.CENTER);
    var upper = new VBox(label, Look.spring(), row, Look.spring());
    upper.setPadding(new Insets(shape.pick(30, 16), 0, shape.pick(10, 4), 0));
    Lettering.fix(upper, width, height);
    return upper;
  }

  private Region lower(double width, double height) {
    var shape = look.shape();
    var across = shape.pick(60, 40);
    var inner = width - 2 * across;
    var choice = slip.choice();
    var service =
        look.pairIn(
            new Words(choice.nameTh(), choice.nameEn()),
            inner,
            shape.pick(112, 76),
            Type.bold(shape.pick(44, 30), Ink.PLATE_INK).high(1.36),
            Type.regular(shape.pick(29, 24), Ink.PLATE_INK_2).high(1.3));
    var gap = shape.pick(48, 30);
    var half = Math.floor((inner - 2 * gap) / 2);
    var divider = new Region();
    divider.getStyleClass().add("plate-divider");
    divider.setMinWidth(2);
    divider.setMaxHeight(Double.MAX_VALUE);
    var facts = new HBox(gap, place(half), divider, ahead(half));
    var lower = new VBox(service, Look.spring(), facts);
    lower.setPadding(new Insets(shape.pick(26, 12), across, shape.pick(26, 12), across));
    Lettering.fix(lower, width, height);
    return lower;
  }

  /** A zone, and a counter in its box only if exactly one serves it (practice.md B15). */
  private Region place(double width) {
    var shape = look.shape();
    var place = slip.choice().place();
    var zone = new Words(place.zoneTh(), place.zoneEn());
    var type = Type.bold(shape.pick(34, 28), Ink.PLATE_INK).high(1.25);
    var row = new HBox(shape.pick(18, 14));
    row.setAlignment(Pos.CENTER_LEFT);
    place
        .counterId()
        .ifPresent(counter -> row.getChildren().add(counterBox(String.valueOf(counter.number()))));
    var taken = row.getChildren().isEmpty() ? 0 : shape.pick(84 + 18, 68 + 14);
    row.getChildren()
        .add(Lettering.block(look.first(zone), type, width - taken, 2, Pos.CENTER_LEFT));
    var label = place.counterId().isPresent() ? Sentences.COUNTER : Sentences.PLACE;
    return fact(label, row, width);
  }

  private Region counterBox(String counter) {
    var shape = look.shape();
    var number =
        Lettering.number(
            counter, Type.of(SarabunFont.EXTRA_BOLD, shape.pick(62, 48), Ink.WHITE).high(1));
    var box = new StackPane(number);
    box.getStyleClass().add("counter-box");
    Lettering.fix(box, shape.pick(84, 68), shape.pick(76, 60));
    return box;
  }

  private Region ahead(double width) {
    var shape = look.shape();
    var ticket = slip.ticket();
    var people = Sentences.people(ticket.ahead());
    var number =
        Lettering.line(
            String.valueOf(ticket.ahead()),
            Type.extraBold(shape.pick(60, 44), Ink.PLATE_INK).high(1.2));
    var unit =
        Lettering.line(
            look.first(people).replaceFirst("^\\d+ ", ""),
            Type.bold(shape.pick(34, 28), Ink.PLATE_INK).high(1.3));
    var row = new HBox(12, number, unit);
    row.setAlignment(Pos.BASELINE_LEFT);
    var value = new VBox(row);
    ticket
        .estimateMinutes()
        .ifPresent(
            range ->
                value
                    .getChildren()
                    .add(
                        Lettering.block(
                            look.first(about(range)),
                            Type.semiBold(shape.pick(30, 28), Ink.PLATE_INK).high(1.3),
                            width,
                            1,
                            Pos.CENTER_LEFT)));
    return fact(Sentences.AHEAD, value, width);
  }

  private static Words about(WaitRange range) {
    var minutes = range.low() + " - " + range.high();
    return new Words("ประมาณ " + minutes + " นาที", "about " + minutes + " min");
  }

  private Region fact(Words label, Region value, double width) {
    var shape = look.shape();
    var small = Type.regular(shape.pick(30, 28), Ink.PLATE_INK_2).high(1.3);
    var box =
        new VBox(
            shape.pick(6, 2),
            Lettering.block(look.first(label), small, width, 1, Pos.CENTER_LEFT),
            value);
    box.setMinWidth(width);
    box.setMaxWidth(width);
    return box;
  }

  /** A rounded rectangle with a half circle bitten out at either end of the tear. */
  private static String outline(double width, double height, double tear) {
    return "M%1$s 0H%2$sa%1$s %1$s 0 0 1 %1$s %1$sV%3$sa%4$s %4$s 0 0 0 0 %5$sV%6$s"
            .formatted(CORNER, width - CORNER, tear - BITE, BITE, 2 * BITE, height - CORNER)
        + "a%1$s %1$s 0 0 1 -%1$s %1$sH%1$sa%1$s %1$s 0 0 1 -%1$s -%1$sV%2$s"
            .formatted(CORNER, tear + BITE)
        + "a%1$s %1$s 0 0 0 0 -%2$sV%3$sa%3$s %3$s 0 0 1 %3$s -%3$sz"
            .formatted(BITE, 2 * BITE, CORNER);
  }
}
