package batq.kiosk.screen;

import batq.kiosk.ticket.Gesture;
import batq.kiosk.ticket.Manner;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What every view needs to draw: the shape of the screen, the visitor's manner, and whom to tell of
 * a touch.
 */
record Look(
    ScreenShape shape, Manner manner, SlotSide slot, boolean dark, Consumer<Gesture> hands) {

  String first(Words words) {
    return words.in(manner.language());
  }

  String second(Words words) {
    return words.in(manner.language().other());
  }

  /** Both languages, the visitor's first and larger. */
  VBox pair(Words words, double width, Type large, Type small, int most, Pos alignment) {
    return pair(words, width, large, small, most, 2, alignment);
  }

  private VBox pair(
      Words words, double width, Type large, Type small, int most, int below, Pos alignment) {
    var box = new VBox(Lettering.block(first(words), large, width, most, alignment));
    box.setAlignment(alignment);
    var other = second(words);
    if (!other.isBlank() && !other.equals(first(words))) {
      box.getChildren().add(Lettering.block(other, note(other, small), width, below, alignment));
    }
    return box;
  }

  /** As {@link #pair}, aligned left. */
  VBox pair(Words words, double width, Type large, Type small, int most) {
    return pair(words, width, large, small, most, Pos.CENTER_LEFT);
  }

  /**
   * As {@link #pair}, in a box that the words cannot stretch: fewer lines, smaller words, and at
   * last the visitor's language alone.
   */
  VBox pairIn(Words words, double width, double height, Type large, Type small) {
    for (var most : new int[] {2, 1}) {
      for (var below : new int[] {2, 1}) {
        var note = note(second(words), small);
        var pair = pair(words, width, large, small, most, below, Pos.CENTER_LEFT);
        if (pair.prefHeight(-1) <= height
            && fits(first(words), large, width, most)
            && fits(second(words), note, width, below)) {
          return pair;
        }
      }
    }
    return new VBox(Lettering.block(first(words), large, width, 2, Pos.CENTER_LEFT));
  }

  private static boolean fits(String words, Type type, double width, int most) {
    return Lettering.fits(words, Lettering.fitting(words, type, width, most), width, most);
  }

  /** The second language's type: English may be small, Thai never under 28. */
  private static Type note(String words, Type small) {
    return Lettering.hasThai(words)
        ? small.sized(Math.max(Lettering.LEAST_THAI, small.size()))
        : small;
  }

  /** Something to touch. */
  Pressable touch(String id, String style, Words spoken, Node content, Gesture gesture) {
    return new Pressable(id, style, first(spoken), content, () -> hands.accept(gesture));
  }

  /** A filled or white button: icon, words in both languages. */
  Pressable button(
      String id,
      String style,
      String icon,
      Words words,
      Ink ink,
      double width,
      double height,
      Gesture gesture) {
    var iconSize = Math.min(shape.pick(76, 56), height * 0.5);
    var room = width - iconSize - shape.pick(24, 16) - 2 * shape.pick(36, 14);
    var text =
        pair(
            words,
            room,
            Type.bold(shape.pick(46, 34), ink).high(1.35),
            Type.regular(shape.pick(29, 24), ink).high(1.35),
            1);
    shrink(text);
    var row = new HBox(shape.pick(24, 16), Signs.icon(icon, iconSize, ink), text);
    row.setAlignment(Pos.CENTER);
    var button = touch(id, style, words, row, gesture);
    Lettering.fix(button, width, height);
    return button;
  }

  /** Lets a block be as narrow as its longest line, so that it can be centred beside an icon. */
  static void shrink(VBox pair) {
    var widest = widest(pair);
    pair.getChildren().forEach(block -> ((Region) block).setPrefWidth(widest));
    pair.getChildren().forEach(block -> ((Region) block).setMaxWidth(widest));
    pair.setPrefWidth(widest);
    pair.setMaxWidth(widest);
  }

  private static double widest(VBox pair) {
    return pair.getChildren().stream()
        .flatMap(block -> ((VBox) block).getChildren().stream())
        .mapToDouble(line -> ((Region) line).getPrefWidth())
        .max()
        .orElse(0);
  }

  /** Empty room that takes what is left. */
  static Region spring() {
    var room = new Region();
    VBox.setVgrow(room, Priority.ALWAYS);
    HBox.setHgrow(room, Priority.ALWAYS);
    return room;
  }

  static Region room(double size) {
    var room = new Region();
    Lettering.fix(room, size, size);
    return room;
  }
}
