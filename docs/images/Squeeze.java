import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * Writes pictures of screens anew with the 256 colours they use most, which takes a third of the
 * room: {@code java Squeeze.java FILE…}. Screens are flat colours, so that only the softened edges
 * of letters move to a neighbouring shade; a picture that would not get smaller stays as it is.
 */
public final class Squeeze {
  private static final int COLOURS = 256;

  private Squeeze() {}

  public static void main(String[] files) throws IOException {
    for (var file : files) {
      squeeze(Path.of(file));
    }
  }

  private static void squeeze(Path file) throws IOException {
    var image = ImageIO.read(file.toFile());
    var counted = new HashMap<Integer, Integer>();
    for (var y = 0; y < image.getHeight(); y++) {
      for (var x = 0; x < image.getWidth(); x++) {
        counted.merge(image.getRGB(x, y) & 0xffffff, 1, Integer::sum);
      }
    }
    var most =
        counted.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(COLOURS)
            .mapToInt(Map.Entry::getKey)
            .toArray();
    var squeezed = indexed(image, most);
    var smaller = Files.createTempFile("squeezed", ".png");
    write(squeezed, smaller);
    if (Files.size(smaller) < Files.size(file)) {
      Files.write(file, Files.readAllBytes(smaller));
    }
    Files.delete(smaller);
  }

  private static BufferedImage indexed(BufferedImage image, int[] palette) {
    var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
    var width = image.getWidth();
    var squeezed =
        new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    var nearest = new HashMap<Integer, Integer>();
    for (var y = 0; y < image.getHeight(); y++) {
      for (var x = 0; x < width; x++) {
        var colour = image.getRGB(x, y) & 0xffffff;
        var index = nearest.computeIfAbsent(colour, it -> nearest(it, palette));
        squeezed.getRaster().setSample(x, y, 0, index);
      }
    }
    return squeezed;
  }

  private static int nearest(int colour, int[] palette) {
    var best = 0;
    for (var i = 1; i < palette.length; i++) {
      if (distance(colour, palette[i]) < distance(colour, palette[best])) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    var red = (one >> 16 & 255) - (other >> 16 & 255);
    var green = (one >> 8 & 255) - (other >> 8 & 255);
    var blue = (one & 255) - (other & 255);
    return 2 * red * red + 4 * green * green + 3 * blue * blue;
  }

  private static void write(BufferedImage image, Path file) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    var how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(0);
    try (var out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
  }
}
