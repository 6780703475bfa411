package batq.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every screen in both shapes: painted, photographed and measured. */
class ScreensTest {
  /** Rounding of glyphs and boxes. */
  private static final double HAIR = 1.5;

  static Stream<Arguments> screens() {
    return SampleStates.all().stream()
        .flatMap(
            sample -> Stream.of(ScreenShape.values()).map(shape -> Arguments.of(sample, shape)));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void noWordRunsPastItsBoxAndEveryTargetIsLargeEnough(
      SampleStates.Sample sample, ScreenShape shape) throws Exception {
    var root =
        Fx.on(
            () -> {
              var screen = new KioskScreen(shape, SlotSide.BELOW, false, gesture -> {});
              new Scene(screen.root(), shape.width(), shape.height());
              screen.show(sample.showing());
              if (sample.isPictured()) {
                keep(Pictures.of(screen.root()), sample.name(), shape);
              }
              return screen.root();
            });
    assertThat(runaways(root)).as("words past their boxes").isEmpty();
    assertThat(collisions(root)).as("words over words").isEmpty();
    assertThat(smallTargets(root, shape)).as("targets too small").isEmpty();
  }

  private static void keep(BufferedImage image, String name, ScreenShape shape) throws Exception {
    var folder = Path.of(System.getProperty("batq.images", "target/images"));
    Files.createDirectories(folder);
    var file = "kiosk-%s-%s.png".formatted(name, shape.name().toLowerCase(Locale.ROOT));
    ImageIO.write(image, "png", folder.resolve(file).toFile());
  }

  private static List<String> runaways(Parent root) {
    var found = new ArrayList<String>();
    for (var text : texts(root)) {
      var words = bounds(text);
      for (Node box = text.getParent(); box != null; box = box.getParent()) {
        if (box == root || box.getStyleClass().contains("box")) {
          var limits = box.localToScene(box.getLayoutBounds());
          if (words.getMinX() < limits.getMinX() - HAIR
              || words.getMaxX() > limits.getMaxX() + HAIR
              || words.getMinY() < limits.getMinY() - HAIR
              || words.getMaxY() > limits.getMaxY() + HAIR) {
            found.add("“%s” %s in %s %s".formatted(text.getText(), words, box, limits));
          }
        }
      }
    }
    return found;
  }

  /** Words by their ink; two lines of one block may touch, words of different boxes may not. */
  private static List<String> collisions(Parent root) {
    var found = new ArrayList<String>();
    var texts = texts(root).stream().filter(text -> !text.getText().isBlank()).toList();
    for (var one : texts) {
      for (var other : texts) {
        if (one != other && overlap(bounds(one), bounds(other)) && !isVeiled(one, other)) {
          found.add("“%s” over “%s”".formatted(one.getText(), other.getText()));
        }
      }
    }
    return found;
  }

  private static boolean overlap(Bounds one, Bounds other) {
    var across =
        Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    var down = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return across > HAIR && down > Math.min(one.getHeight(), other.getHeight()) * 0.35;
  }

  /** The question panel lies over another screen on purpose. */
  private static boolean isVeiled(Node one, Node other) {
    return isDisabled(one) != isDisabled(other);
  }

  private static boolean isDisabled(Node node) {
    return node.isDisabled();
  }

  private static List<String> smallTargets(Parent root, ScreenShape shape) {
    return root.lookupAll(".pressable").stream()
        .map(Pressable.class::cast)
        .filter(
            target ->
                target.getWidth() < shape.tool() - 0.5 || target.getHeight() < shape.tool() - 0.5)
        .map(target -> target.getId() + " " + target.getWidth() + "×" + target.getHeight())
        .toList();
  }

  static List<Text> texts(Parent root) {
    return root.lookupAll("Text").stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .toList();
  }

  private static Bounds bounds(Text text) {
    return text.localToScene(text.getBoundsInLocal());
  }
}
