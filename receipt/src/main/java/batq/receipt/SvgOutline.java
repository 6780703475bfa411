package batq.receipt;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.Scanner;
import java.util.regex.Pattern;

/** SVG path data as a Java2D outline: the commands that series marks use, M L H V C A Z. */
final class SvgOutline {
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z]|[-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)");

  private final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
  private final Scanner tokens;
  private double x;
  private double y;
  private double startX;
  private double startY;

  private SvgOutline(String data) {
    var spaced = new StringBuilder();
    var match = TOKEN.matcher(data);
    while (match.find()) {
      spaced.append(match.group()).append(' ');
    }
    tokens = new Scanner(spaced.toString());
  }

  static Path2D of(String data) {
    return new SvgOutline(data).read();
  }

  private Path2D read() {
    var command = 'M';
    while (tokens.hasNext()) {
      if (tokens.hasNext("[A-Za-z]")) {
        command = tokens.next().charAt(0);
      }
      draw(command);
      command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
    }
    return path;
  }

  private void draw(char command) {
    var relative = Character.isLowerCase(command);
    var fromX = relative ? x : 0;
    var fromY = relative ? y : 0;
    switch (Character.toUpperCase(command)) {
      case 'M' -> {
        to(fromX + number(), fromY + number());
        path.moveTo(x, y);
        startX = x;
        startY = y;
      }
      case 'L' -> lineTo(fromX + number(), fromY + number());
      case 'H' -> lineTo(fromX + number(), y);
      case 'V' -> lineTo(x, fromY + number());
      case 'C' -> {
        var x1 = fromX + number();
        var y1 = fromY + number();
        var x2 = fromX + number();
        var y2 = fromY + number();
        to(fromX + number(), fromY + number());
        path.curveTo(x1, y1, x2, y2, x, y);
      }
      case 'A' -> arc(fromX, fromY);
      case 'Z' -> {
        path.closePath();
        to(startX, startY);
      }
      default -> throw new IllegalArgumentException("path command not drawn: " + command);
    }
  }

  /** The centre of an arc after SVG 1.1, appendix F.6.5, for arcs that are not turned. */
  private void arc(double fromX, double fromY) {
    var rx = number();
    var ry = number();
    number();
    var large = number() != 0;
    var clockwise = number() != 0;
    var endX = fromX + number();
    var endY = fromY + number();
    var halfX = (x - endX) / 2 / rx;
    var halfY = (y - endY) / 2 / ry;
    var distance = halfX * halfX + halfY * halfY;
    var grow = Math.max(1, Math.sqrt(distance));
    var offset = Math.sqrt(Math.max(0, grow * grow / distance - 1)) * (large == clockwise ? -1 : 1);
    var centreX = (x + endX) / 2 + offset * halfY * rx;
    var centreY = (y + endY) / 2 - offset * halfX * ry;
    rx *= grow;
    ry *= grow;
    var begin = Math.toDegrees(Math.atan2((y - centreY) / ry, (x - centreX) / rx));
    var end = Math.toDegrees(Math.atan2((endY - centreY) / ry, (endX - centreX) / rx));
    var extent = ((end - begin) % 360 + 360) % 360;
    if (!clockwise) {
      extent -= 360;
    }
    var circle = new Arc2D.Double(-1, -1, 2, 2, -begin, -extent, Arc2D.OPEN);
    var place = new AffineTransform(rx, 0, 0, ry, centreX, centreY);
    path.append(circle.getPathIterator(place), true);
    to(endX, endY);
  }

  private void lineTo(double toX, double toY) {
    to(toX, toY);
    path.lineTo(x, y);
  }

  private void to(double toX, double toY) {
    x = toX;
    y = toY;
  }

  private double number() {
    return Double.parseDouble(tokens.next());
  }
}
