package batq.display.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A picture of every state, light and dark, for people to look at: in {@code -Dbatq.images=DIR},
 * else target/images.
 */
class WallPicturesTest {
  private static final Path FOLDER = Path.of(System.getProperty("batq.images", "target/images"));

  static Stream<String> names() {
    return Walls.all().keySet().stream()
        .flatMap(name -> Stream.of("wall-" + name, "wall-dark-" + name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyStateCanBePainted(String name) throws IOException {
    var dark = name.startsWith("wall-dark-");
    var state = Walls.named(name.substring(dark ? 10 : 5));
    var picture =
        Fx.ask(
            () -> {
              var wall = new WallScene(1920, 1080, dark, false);
              wall.paint(state);
              wall.settle();
              return BoardScreen.picture(wall.scene());
            });
    Files.createDirectories(FOLDER);
    ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
    assertThat(picture.getWidth()).isEqualTo(1920);
    assertThat(picture.getHeight()).isEqualTo(1080);
  }
}
