package batq.kiosk.screen;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what the screen shows as PNG files: a numbered one for each change of screen, at most
 * {@value #KEPT} of them, and {@code latest.png}.
 */
final class Pictures {
  private static final int KEPT = 500;
  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

  private final Path folder;
  private int number;

  Pictures(Path folder) {
    this.folder = folder;
  }

  /** What a node shows, as an image. To be called on the JavaFX thread. */
  static BufferedImage of(Node node) {
    WritableImage shot = node.snapshot(null, null);
    var width = (int) shot.getWidth();
    var height = (int) shot.getHeight();
    var pixels = new int[width * height];
    shot.getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }

  /** Writes a picture of a new screen. */
  void keep(BufferedImage image, String name) {
    number++;
    write(image, folder.resolve(file(number, name)));
    refresh(image);
    forget(number - KEPT);
  }

  /** Writes the same screen with a newer figure or minute. */
  void refresh(BufferedImage image) {
    write(image, folder.resolve("latest.png"));
  }

  private static String file(int number, String name) {
    return String.format(Locale.ROOT, "%04d-%s.png", number, name);
  }

  private void forget(int old) {
    if (old < 1) {
      return;
    }
    try (var files = Files.newDirectoryStream(folder, file(old, "*"))) {
      for (var file : files) {
        Files.delete(file);
      }
    } catch (IOException e) {
      LOG.warn("Old pictures in {} are not deleted", folder, e);
    }
  }

  /** Written beside and moved into place, so that whoever looks sees a whole picture. */
  private void write(BufferedImage image, Path file) {
    try {
      Files.createDirectories(folder);
      var fresh = folder.resolve(".picture.new");
      ImageIO.write(image, "png", fresh.toFile());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("The picture {} is not written", file, e);
    }
  }
}
