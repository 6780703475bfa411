package batq.server.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * USB sticks labelled BATQ, where desktops and udisks mount them. An empty folder of that name is
 * not a stick: a backup there would only look as if it were elsewhere.
 *
 * @param places where to look; one part of a path may be {@code *}
 */
public record Sticks(List<String> places, Supplier<Mounts> mounts) {
  /** By the label, for every user. */
  public static final List<String> USUAL =
      List.of("/media/*/BATQ", "/media/BATQ", "/run/media/*/BATQ");

  private static final Logger LOG = LoggerFactory.getLogger(Sticks.class);

  public Sticks {
    places = List.copyOf(places);
  }

  public static Sticks at(List<String> places) {
    return new Sticks(places, Mounts::now);
  }

  /** Those that are mounted now. */
  List<Path> mounted() {
    var known = mounts.get();
    return places.stream()
        .flatMap(place -> found(place).stream())
        .filter(known::isMountPoint)
        .distinct()
        .toList();
  }

  private static List<Path> found(String place) {
    var paths = List.of(Path.of("/"));
    for (var part : Path.of(place)) {
      var next = new ArrayList<Path>();
      for (var path : paths) {
        next.addAll(inside(path, part.toString()));
      }
      paths = next;
    }
    return paths;
  }

  private static List<Path> inside(Path folder, String part) {
    if (!part.equals("*")) {
      var path = folder.resolve(part);
      return Files.isDirectory(path) ? List.of(path) : List.of();
    }
    try (var folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
      var all = new ArrayList<Path>();
      folders.forEach(all::add);
      return all;
    } catch (IOException e) {
      LOG.warn("Looking for a stick in {}", folder, e);
      return List.of();
    }
  }
}
