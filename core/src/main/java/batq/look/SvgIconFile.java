package batq.look;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads the SVG files that are shipped, and only what they use: g, path, circle, rect. */
final class SvgIconFile {
  private SvgIconFile() {}

  static Icon read(String name) {
    try (var stream = SvgIconFile.class.getResourceAsStream("icons/" + name + ".svg")) {
      if (stream == null) {
        throw new IllegalArgumentException("no such icon: " + name);
      }
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var svg = factory.newDocumentBuilder().parse(stream).getDocumentElement();
      var box = numbers(svg.getAttribute("viewBox"));
      var shapes = new ArrayList<Icon.Shape>();
      collect(svg, shapes);
      return new Icon(name, box.get(2), box.get(3), shapes);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("the icon " + name + " cannot be read", e);
    }
  }

  private static void collect(Element parent, List<Icon.Shape> shapes) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        switch (element.getTagName()) {
          case "g" -> collect(element, shapes);
          case "path" -> addPainted(element, element.getAttribute("d"), shapes);
          case "circle" -> addPainted(element, circle(element), shapes);
          case "rect" -> addPainted(element, rectangle(element), shapes);
          default -> throw new IllegalStateException("unknown shape: " + element.getTagName());
        }
      }
    }
  }

  /** A shape may be filled and stroked; then it is two shapes, the filling first. */
  private static void addPainted(Element element, String path, List<Icon.Shape> shapes) {
    var fill = inherited(element, "fill").orElse("black");
    if (!fill.equals("none")) {
      shapes.add(new Icon.Filled(path, ownColour(fill)));
    }
    var stroke = inherited(element, "stroke").orElse("none");
    if (!stroke.equals("none")) {
      var width = Double.parseDouble(inherited(element, "stroke-width").orElse("1"));
      var dashes = inherited(element, "stroke-dasharray").map(SvgIconFile::numbers);
      shapes.add(new Icon.Stroked(path, ownColour(stroke), width, dashes.orElse(List.of())));
    }
  }

  private static Optional<String> ownColour(String paint) {
    return paint.startsWith("#") ? Optional.of(paint) : Optional.empty();
  }

  private static Optional<String> inherited(Element element, String attribute) {
    for (var at = element; ; at = (Element) at.getParentNode()) {
      if (at.hasAttribute(attribute)) {
        return Optional.of(at.getAttribute(attribute));
      }
      if (!(at.getParentNode() instanceof Element)) {
        return Optional.empty();
      }
    }
  }

  private static String circle(Element circle) {
    var r = number(circle, "r");
    return String.format(
        Locale.ROOT,
        "M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 %s 0z",
        number(circle, "cx") - r,
        number(circle, "cy"),
        r,
        r,
        2 * r,
        r,
        r,
        -2 * r);
  }

  private static String rectangle(Element rect) {
    var r = number(rect, "rx");
    var across = number(rect, "width") - 2 * r;
    var down = number(rect, "height") - 2 * r;
    var corner = "a%s %s 0 0 1 ".formatted(r, r);
    return "M%s %sh%s%s%s %sv%s%s%s %sh%s%s%s %sv%s%s%s %sz"
        .formatted(
            number(rect, "x") + r,
            number(rect, "y"),
            across,
            corner,
            r,
            r,
            down,
            corner,
            -r,
            r,
            -across,
            corner,
            -r,
            -r,
            -down,
            corner,
            r,
            -r);
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static List<Double> numbers(String text) {
    return Arrays.stream(text.strip().split("[ ,]+")).map(Double::valueOf).toList();
  }
}
