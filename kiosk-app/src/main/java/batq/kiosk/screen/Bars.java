package batq.kiosk.screen;

import batq.kiosk.ticket.Gesture;
import batq.kiosk.ticket.Language;
import batq.kiosk.ticket.Showing;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Scale;

/** The bar above, with the office and the hour, and the bar of help below. */
final class Bars {
  private static final String TORN =
      "M6 8h36a3 3 0 0 1 3 3v8.5a4.5 4.5 0 0 0 0 9V37a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3v-8.5"
          + "a4.5 4.5 0 0 0 0-9V11a3 3 0 0 1 3-3z";

  private final Look look;

  Bars(Look look) {
    this.look = look;
  }

  /** One tool of the bar below. */
  record Tool(String id, String icon, Words words, Gesture gesture) {}

  Region top(Showing showing) {
    var shape = look.shape();
    var clock = Dates.clock(showing.at());
    var date = Dates.today(showing.at());
    var time = Lettering.line(look.first(clock), type(56, 38, true, Ink.WHITE).high(1.1));
    var day = Lettering.line(look.first(date), type(28, 24, false, Ink.PALE).high(1.3));
    var right = new VBox(time, day);
    right.setAlignment(Pos.CENTER_RIGHT);
    var rightWidth = Math.max(time.getPrefWidth(), day.getPrefWidth());
    right.setMinWidth(rightWidth);
    var logo = logo(shape.pick(84, 84));
    var room = shape.inner() - rightWidth - logo.getPrefWidth() - 3 * 24;
    var bar = new HBox(24, logo, name(showing, room), Look.spring(), right);
    bar.getStyleClass().addAll("bar", "box");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setPadding(new Insets(0, shape.margin(), 0, shape.margin()));
    Lettering.fix(bar, shape.width(), shape.bar());
    return bar;
  }

  /** A demonstration says so beside the name, in the visitor's language (practice.md B27). */
  private VBox name(Showing showing, double room) {
    var office = new Words(showing.officeTh(), showing.officeEn());
    var large = type(40, 30, true, Ink.WHITE).high(1.3);
    var small = type(28, 24, false, Ink.PALE).high(1.3);
    if (showing.officeTh().isBlank()) {
      return new VBox();
    }
    var marked = showing.sample() ? " · " + look.first(Sentences.SAMPLE) : "";
    var name =
        new VBox(
            Lettering.block(look.first(office) + marked, large, room, 1, Pos.CENTER_LEFT),
            Lettering.block(look.second(office), small, room, 1, Pos.CENTER_LEFT));
    name.setAlignment(Pos.CENTER_LEFT);
    return name;
  }

  /** The tools, each as wide as its words ask; the language last and always in the same place. */
  Region tools(List<Tool> tools) {
    var shape = look.shape();
    var row = new HBox(shape.pick(16, 14));
    for (var tool : tools) {
      var touch = touch(tool);
      HBox.setHgrow(touch, Priority.ALWAYS);
      row.getChildren().add(touch);
    }
    row.getChildren().add(language("tool", Ink.INDIGO, shape.pick(136, 150), shape.tool()));
    row.setPadding(
        new Insets(shape.pick(20, 10), shape.margin(), shape.pick(32, 18), shape.margin()));
    Lettering.fix(row, shape.width(), shape.tool() + shape.pick(52, 28));
    return row;
  }

  /** The one button that turns the languages round. */
  Pressable language(String style, Ink ink, double width, double height) {
    var words =
        switch (look.manner().language()) {
          case THAI -> new Words("English", "English");
          case ENGLISH -> new Words("ภาษาไทย", "ภาษาไทย");
        };
    var size = look.manner().language() == Language.THAI ? 30 : 28;
    var line = Lettering.line(words.th(), Type.semiBold(size, ink));
    var touch = look.touch("language", style, words, line, new Gesture.SwitchLanguage());
    touch.getStyleClass().add("box");
    Lettering.fix(touch, width, height);
    return touch;
  }

  private Pressable touch(Tool tool) {
    var shape = look.shape();
    var text =
        look.pair(
            tool.words(),
            shape.pick(300, 260),
            Type.semiBold(shape.pick(29, 28), Ink.INDIGO).high(1.3),
            Type.regular(shape.pick(25, 24), Ink.INK_2).high(1.3),
            1);
    Look.shrink(text);
    var icon = shape.pick(40, 42);
    var content = new HBox(12, Signs.icon(tool.icon(), icon, Ink.INDIGO), text);
    content.setAlignment(Pos.CENTER);
    var touch = look.touch(tool.id(), "tool", tool.words(), content, tool.gesture());
    touch.getStyleClass().add("box");
    var least = icon + 12 + text.getPrefWidth() + 16;
    Lettering.fix(touch, least, shape.tool());
    touch.setMaxWidth(Double.MAX_VALUE);
    return touch;
  }

  static Tool callStaff() {
    return new Tool("call-staff", "call-staff", Sentences.CALL_STAFF, new Gesture.CallStaff());
  }

  static Tool back() {
    return new Tool("back", "back", Sentences.BACK, new Gesture.Back());
  }

  Tool lower() {
    var words = look.manner().lowered() ? Sentences.RAISE : Sentences.LOWER;
    return new Tool("lower", "lower", words, new Gesture.MoveButtons());
  }

  private Type type(double portrait, double landscape, boolean bold, Ink ink) {
    var size = look.shape().pick(portrait, landscape);
    return bold ? Type.bold(size, ink) : Type.regular(size, ink);
  }

  /** The torn ticket, white, with the bar's colour for the Q. */
  private static Region logo(double size) {
    var plate = new SVGPath();
    plate.setContent(TORN);
    plate.getStyleClass().add("logo-plate");
    var ring = new Circle(24, 24, 8.5, null);
    ring.setStrokeWidth(4.5);
    var tail = new Line(29, 29, 34, 34);
    tail.setStrokeWidth(4.5);
    tail.setStrokeLineCap(StrokeLineCap.ROUND);
    for (Node line : List.of(ring, tail)) {
      line.getStyleClass().add("logo-q");
    }
    var box = new Pane(plate, ring, tail);
    box.getChildren().forEach(node -> node.setManaged(false));
    box.getTransforms().add(new Scale(size / 48, size / 48, 0, 0));
    var frame = new Pane(box);
    Lettering.fix(frame, size, size);
    return frame;
  }
}
