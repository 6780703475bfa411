package batq.look;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An icon as shapes on its own grid, so that JavaFX and Java2D can both draw it. Stroked shapes
 * have round ends and corners.
 *
 * @param name the file's name without {@code .svg}, as {@code dept-3-finance}
 * @param width of the grid, 24 or 48
 * @param height of the grid
 */
public record Icon(String name, double width, double height, List<Shape> shapes) {
  private static final ConcurrentHashMap<String, Icon> READ = new ConcurrentHashMap<>();

  public Icon {
    shapes = List.copyOf(shapes);
    if (shapes.isEmpty()) {
      throw new IllegalArgumentException("an icon without shapes: " + name);
    }
  }

  /**
   * The icon of that name among those shipped.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Icon named(String name) {
    return READ.computeIfAbsent(name, SvgIconFile::read);
  }

  /** One shape: SVG path data, and how it is painted. */
  public sealed interface Shape {
    /** SVG path data on the icon's grid. */
    String path();

    /** The file's own colour, as {@code #0F3DC4}; empty where it takes the colour of the words. */
    Optional<String> colour();
  }

  /** A shape painted inside. */
  public record Filled(String path, Optional<String> colour) implements Shape {}

  /**
   * A shape painted along its line.
   *
   * @param dashes lengths of line and gap in turn; empty for a whole line
   */
  public record Stroked(String path, Optional<String> colour, double lineWidth, List<Double> dashes)
      implements Shape {
    public Stroked {
      dashes = List.copyOf(dashes);
    }
  }
}
