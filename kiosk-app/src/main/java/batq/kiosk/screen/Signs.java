package batq.kiosk.screen;

import batq.look.Icon;
import batq.look.SeriesMark;
import batq.thai.SarabunFont;
import batq.wire.Series;
import java.util.function.BiConsumer;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/** Icons and series marks as nodes of a given size. */
final class Signs {
  /** The line of an icon at the sizes of a tile; large signs take a finer one. */
  static final double LINE = 2;

  static final double FINE_LINE = 1.7;

  private Signs() {}

  /** An icon in the colour of words. */
  static Region icon(String name, double size, Ink ink) {
    return icon(name, size, LINE, ink);
  }

  static Region icon(String name, double size, double line, Ink ink) {
    return drawn(
        Icon.named(name),
        size,
        line,
        (shape, stroked) -> shape.getStyleClass().add(stroked ? ink.stroke() : ink.fill()));
  }

  /** The icon of the department to which a series belongs, in the series' colour. */
  static Region department(Series series, double size, boolean dark) {
    var paint = colour(SeriesMark.of(series.sign()), dark);
    return drawn(
        Icon.named(departmentIcon(SeriesMark.of(series.sign()))),
        size,
        LINE,
        (shape, stroked) -> paint(shape, stroked, paint));
  }

  /** The question mark of ไม่แน่ใจ, in the series' colour. */
  static Region ask(Series series, double size, boolean dark) {
    var paint = colour(SeriesMark.of(series.sign()), dark);
    return drawn(Icon.named("ask"), size, LINE, (shape, stroked) -> paint(shape, stroked, paint));
  }

  /** A series' mark with its sign. */
  static Region mark(Series series, double size, boolean dark) {
    var mark = SeriesMark.of(series.sign());
    var scale = size / SeriesMark.GRID;
    var paint = colour(mark, dark);
    var sign = new Text(mark.sign());
    var type = Type.of(SarabunFont.EXTRA_BOLD, mark.signSize() * scale, Ink.INK);
    sign.setFont(Lettering.font(type));
    sign.setFill(Color.web(dark ? SeriesMark.DARK_SIGN : SeriesMark.LIGHT_SIGN));
    sign.setX((size - Lettering.width(mark.sign(), type)) / 2);
    sign.setY(mark.signBaseline() * scale);
    var shape = drawn(mark.shape(), size, LINE, (part, stroked) -> paint(part, stroked, paint));
    var box = new Pane(shape, sign);
    Lettering.fix(box, size, size);
    return box;
  }

  private static Region drawn(
      Icon icon, double size, double line, BiConsumer<Shape, Boolean> colouring) {
    var group = new Group();
    for (var part : icon.shapes()) {
      var path = new SVGPath();
      path.setContent(part.path());
      path.setFill(null);
      var stroked = part instanceof Icon.Stroked;
      if (part instanceof Icon.Stroked(var data, var colour, var width, var dashes)) {
        path.setStrokeWidth(width * line / LINE);
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        path.getStrokeDashArray().setAll(dashes);
      }
      colouring.accept(path, stroked);
      group.getChildren().add(path);
    }
    group.getTransforms().add(new Scale(size / icon.width(), size / icon.height()));
    group.setManaged(false);
    var box = new Pane(group);
    Lettering.fix(box, size, size);
    return box;
  }

  private static void paint(Shape shape, boolean stroked, Paint paint) {
    if (stroked) {
      shape.setStroke(paint);
    } else {
      shape.setFill(paint);
    }
  }

  private static Color colour(SeriesMark mark, boolean dark) {
    return Color.web(dark ? mark.dark() : mark.light());
  }

  private static String departmentIcon(SeriesMark mark) {
    return switch (mark.shape().name()) {
      case "series-1" -> "dept-1-info";
      case "series-2" -> "dept-2-registry";
      case "series-3" -> "dept-3-finance";
      case "series-4" -> "dept-4-works";
      case "series-5" -> "dept-5-welfare";
      case "series-6" -> "dept-6-education";
      case "series-7" -> "dept-7-health";
      default -> "people";
    };
  }
}
