package batq.server.pages;

import batq.look.SeriesMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The icons and marks of the look as SVG inside a page, so that they take its colours. */
public final class Drawing {
  private static final Map<String, String> READ = new ConcurrentHashMap<>();

  private Drawing() {}

  /**
   * An icon that only accompanies its word; its size comes from the style sheet.
   *
   * @param name the file's name without {@code .svg}
   */
  public static String icon(String name) {
    return READ.computeIfAbsent(name, Drawing::read)
        .replace("<svg ", "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\" ");
  }

  /** A series' mark, said as a clerk says it. */
  public static String mark(SeriesMark mark, Language language) {
    var said =
        language.say("บัตรรูป%s".formatted(mark.spokenName()), "Series %s".formatted(mark.sign()));
    var shape = mark.shape().shapes().getFirst().path();
    return """
    <svg class="mark" viewBox="0 0 48 48" role="img" aria-label="%s"><path d="%s" fill="%s"/>\
    <text x="24" y="%s" text-anchor="middle" font-size="%s" fill="%s" aria-hidden="true">%s</text></svg>"""
        .formatted(
            said,
            shape,
            mark.light(),
            mark.signBaseline(),
            mark.signSize(),
            SeriesMark.LIGHT_SIGN,
            mark.sign());
  }

  private static String read(String name) {
    try (var svg = SeriesMark.class.getResourceAsStream("icons/" + name + ".svg")) {
      if (svg == null) {
        throw new IllegalArgumentException("no such icon: " + name);
      }
      return new String(svg.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the icon " + name, e);
    }
  }
}
