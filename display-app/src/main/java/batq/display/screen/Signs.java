package batq.display.screen;

import batq.look.Icon;
import batq.look.SeriesMark;
import batq.thai.SarabunFont;
import batq.wire.Series;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/** Icons and series marks as nodes; colours come from the style sheet. */
final class Signs {
  private Signs() {}

  /** An icon in the colour of {@code style}, its own line width kept. */
  static Node icon(String name, double x, double y, double size, String style) {
    return icon(name, x, y, size, 0, style);
  }

  /** An icon with lines of that width on its own grid. */
  static Node icon(String name, double x, double y, double size, double lineWidth, String style) {
    var icon = Icon.named(name);
    var group = placed(x, y, size / icon.width());
    for (var shape : icon.shapes()) {
      var path = new SVGPath();
      path.setContent(shape.path());
      switch (shape) {
        case Icon.Filled filled -> path.getStyleClass().add(style + "-filled");
        case Icon.Stroked(var ignored, var colour, var width, var dashes) -> {
          path.getStyleClass().add(style + "-line");
          path.setStrokeWidth(lineWidth > 0 ? lineWidth : width);
          path.setStrokeLineCap(StrokeLineCap.ROUND);
          path.setStrokeLineJoin(StrokeLineJoin.ROUND);
          path.getStrokeDashArray().addAll(dashes);
        }
      }
      group.getChildren().add(path);
    }
    return group;
  }

  /** The mark of a series with its sign, {@code size} wide. */
  static Node mark(Series series, double x, double y, double size) {
    var mark = SeriesMark.of(series.sign());
    var group = placed(x, y, size / SeriesMark.GRID);
    for (var shape : mark.shape().shapes()) {
      var path = new SVGPath();
      path.setContent(shape.path());
      path.getStyleClass().add(mark.shape().name());
      group.getChildren().add(path);
    }
    var sign =
        Letters.words(mark.sign(), SarabunFont.EXTRA_BOLD, mark.signSize(), 0, 0, "on-series");
    sign.setY(mark.signBaseline());
    group.getChildren().add(Letters.centredAt(SeriesMark.GRID / 2, sign));
    return group;
  }

  private static Group placed(double x, double y, double scale) {
    var group = new Group();
    group.relocate(0, 0);
    group.setLayoutX(x);
    group.setLayoutY(y);
    group.getTransforms().add(new Scale(scale, scale));
    return group;
  }
}
