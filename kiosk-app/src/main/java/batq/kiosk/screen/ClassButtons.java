package batq.kiosk.screen;

import batq.kiosk.ticket.Gesture;
import batq.thai.ThaiWrap;
import batq.wire.Catalogue.ClassOfVisitor;
import batq.wire.VisitorClass;
import java.util.List;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** The classes of visitors; each of them prints at once. */
final class ClassButtons {
  private static final Set<VisitorClass> DRAWN =
      Set.of(
          VisitorClass.GENERAL,
          VisitorClass.ELDERLY,
          VisitorClass.DISABLED,
          VisitorClass.PREGNANT,
          VisitorClass.MONK);

  private final Look look;

  ClassButtons(Look look) {
    this.look = look;
  }

  /** The outlined ones, two a row. */
  Region priority(List<ClassOfVisitor> classes) {
    var priority = classes.stream().filter(ClassOfVisitor::priority).toList();
    var grid = new TilePane(gap(), gap());
    grid.setPrefColumns(2);
    priority.forEach(one -> grid.getChildren().add(outlined(one, priority.size())));
    grid.setMaxWidth(width());
    return grid;
  }

  /** The filled one, of the first ordinary class. */
  Region general(List<ClassOfVisitor> classes) {
    var box = new VBox(gap());
    classes.stream()
        .filter(one -> !one.priority())
        .forEach(
            one ->
                box.getChildren()
                    .add(
                        look.button(
                            one.visitorClass().value(),
                            "primary",
                            icon(one.visitorClass()),
                            takes(one),
                            Ink.ON_PRIMARY,
                            width(),
                            look.shape().pick(160, 132),
                            new Gesture.ChooseClass(one.visitorClass()))));
    return box;
  }

  private static Words takes(ClassOfVisitor one) {
    return new Words(
        one.labelTh() + " " + ThaiWrap.BREAK + "รับบัตรคิว", one.labelEn() + ": take a ticket");
  }

  private Region outlined(ClassOfVisitor one, int count) {
    var shape = look.shape();
    var width = Math.floor((width() - gap()) / 2);
    var height = count > 4 ? shape.pick(124, 108) : shape.pick(146, 134);
    var icon = shape.pick(84, 48);
    var padding = shape.pick(28, 14);
    var between = shape.pick(22, 10);
    var words = new Words(one.labelTh(), one.labelEn());
    var text =
        look.pairIn(
            words,
            width - icon - between - 2 * padding,
            height - 16,
            Type.bold(shape.pick(38, 28), Ink.INDIGO).high(1.3),
            Type.regular(shape.pick(26, 24), Ink.INK_2).high(1.25));
    var row = new HBox(between, Signs.icon(icon(one.visitorClass()), icon, Ink.INDIGO), text);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setPadding(new Insets(0, padding, 0, padding));
    var touch =
        look.touch(
            one.visitorClass().value(),
            "outlined",
            words,
            row,
            new Gesture.ChooseClass(one.visitorClass()));
    touch.getStyleClass().add("box");
    Lettering.fix(touch, width, height);
    return touch;
  }

  private static String icon(VisitorClass visitorClass) {
    return DRAWN.contains(visitorClass) ? "class-" + visitorClass.value() : "people";
  }

  private double width() {
    return look.shape().pick(look.shape().inner(), 596);
  }

  private double gap() {
    return look.shape().gap();
  }
}
