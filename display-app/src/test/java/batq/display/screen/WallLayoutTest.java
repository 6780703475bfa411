package batq.display.screen;

import static org.assertj.core.api.Assertions.assertThat;

import batq.display.board.DisplayState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No words run past their box, and none over others; a call flashes and never loses its number. */
class WallLayoutTest {
  /** A mark may stand a hair's breadth outside by rounding. */
  private static final double ROUNDING = 1;

  static Stream<String> names() {
    return Walls.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void noTextRunsPastItsBox(String name) {
    assertThat(Fx.ask(() -> pastTheirBox(wall(Walls.named(name))))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void noTextRunsOverAnother(String name) {
    assertThat(Fx.ask(() -> overlapping(wall(Walls.named(name))))).isEmpty();
  }

  @Test
  void theChecksSayNo() {
    var tooLong = Letters.words("เทศบาลตำบลตัวอย่าง", batq.thai.SarabunFont.BOLD, 46, 0, 50);
    var over = Letters.digits("3021", batq.thai.SarabunFont.BOLD, 46, 20, 50);
    var box = new Box(0, 0, 100, 100).with(tooLong, over);
    assertThat(Fx.ask(() -> pastTheirBox(box))).isNotEmpty();
    assertThat(Fx.ask(() -> overlapping(box))).isNotEmpty();
  }

  @Test
  void aCallFlashesFiveTimesAndCanBeStoppedAtAnyFrame() {
    var phases =
        Fx.ask(
            () -> {
              var scene = new WallScene(1920, 1080, false, false);
              scene.paint(Walls.named("called"));
              var seen = new ArrayList<Boolean>();
              for (var frame = 0; frame < 10; frame++) {
                var hero = scene.scene().getRoot().lookup(".hero");
                seen.add(hero.getStyleClass().contains(Flash.LIT));
                assertThat(hero.getStyleClass()).containsAnyOf(Flash.LIT, Flash.REST);
                scene.flash().change();
              }
              scene.flash().off();
              return seen;
            });
    assertThat(phases)
        .containsExactly(true, false, true, false, true, false, true, false, true, false);
  }

  @Test
  void theNumberIsInFullContrastInBothFramesOfTheFlash() {
    for (var dark : List.of(false, true)) {
      var wall =
          Fx.ask(
              () -> {
                var scene = new WallScene(1920, 1080, dark, true);
                scene.paint(Walls.named("called"));
                var lit = BoardScreen.picture(scene.scene());
                scene.flash().change();
                return List.of(lit, BoardScreen.picture(scene.scene()));
              });
      for (var picture : wall) {
        // In the first digit, and beside it.
        var strokes = new ArrayList<Double>();
        for (var x = 240; x < 1030; x++) {
          strokes.add(luminance(picture.getRGB(x, 290)));
        }
        var darkest = strokes.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        var lightest = strokes.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        assertThat((lightest + 0.05) / (darkest + 0.05)).isGreaterThan(7);
      }
    }
  }

  @Test
  void aNewMessageFadesInAndTheWallBelowStaysWhole() {
    var children =
        Fx.ask(
            () -> {
              var scene = new WallScene(1920, 1080, false, false);
              scene.paint(Walls.named("normal"));
              scene.paint(Walls.named("long-words"));
              var content = (Parent) scene.scene().getRoot().getChildrenUnmodifiable().getFirst();
              var during = content.getChildrenUnmodifiable().size();
              scene.settle();
              return List.of(during, content.getChildrenUnmodifiable().size());
            });
    assertThat(children).containsExactly(2, 1);
  }

  @Test
  void onASmallerScreenEverythingIsSmaller() {
    var width =
        Fx.ask(
            () -> {
              var scene = new WallScene(1280, 720, false, true);
              scene.paint(Walls.named("normal"));
              var root = scene.scene().getRoot();
              root.applyCss();
              root.layout();
              var wall = root.lookup(".wall");
              return wall.localToScene(wall.getLayoutBounds()).getWidth();
            });
    assertThat(width).isEqualTo(1280);
  }

  private static Box wall(DisplayState state) {
    var scene = new WallScene(1920, 1080, false, true);
    scene.paint(state);
    scene.scene().getRoot().applyCss();
    return (Box) scene.scene().getRoot().lookup(".wall");
  }

  private static List<String> pastTheirBox(Node node) {
    var found = new ArrayList<String>();
    for (var text : texts(node)) {
      for (Node at = text.getParent(); at != null; at = at.getParent()) {
        if (at instanceof Box box && !holds(box, box.sceneToLocal(drawn(text)))) {
          found.add(text.getText() + " in " + box.getStyleClass());
        }
      }
    }
    return found;
  }

  private static boolean holds(Box box, Bounds text) {
    return text.getMinX() >= -ROUNDING
        && text.getMinY() >= -ROUNDING
        && text.getMaxX() <= box.width() + ROUNDING
        && text.getMaxY() <= box.height() + ROUNDING;
  }

  private static List<String> overlapping(Node node) {
    var found = new ArrayList<String>();
    var texts = texts(node);
    for (var i = 0; i < texts.size(); i++) {
      for (var j = i + 1; j < texts.size(); j++) {
        if (touch(texts.get(i), texts.get(j))) {
          found.add(texts.get(i).getText() + " over " + texts.get(j).getText());
        }
      }
    }
    return found;
  }

  /** By the letters' own outlines: a mark may reach into the line above where there is room. */
  private static boolean touch(Text one, Text other) {
    return drawn(one).intersects(drawn(other))
        && !Shape.intersect(one, other).getBoundsInLocal().isEmpty();
  }

  /** Where ink is, not where the line would be. */
  private static Bounds drawn(Text text) {
    text.setBoundsType(TextBoundsType.VISUAL);
    return text.localToScene(text.getBoundsInLocal());
  }

  private static List<Text> texts(Node node) {
    var found = new ArrayList<Text>();
    switch (node) {
      case Text text -> found.add(text);
      case Parent parent ->
          parent.getChildrenUnmodifiable().forEach(child -> found.addAll(texts(child)));
      default -> {}
    }
    return found;
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    var value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
