package batq.thai;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of Thai text inside which no line may end, for whatever breaks lines by a dictionary of
 * its own, as browsers do. Screens and paper, which we break ourselves, take {@link ThaiWrap}.
 *
 * @param text with the space that follows it, if any
 * @param held whether a dictionary alone might part it: {@code การ|ศึกษา}, {@code 15| นาที}
 */
public record Unparted(String text, boolean held) {
  /** The pieces of a text between which a line may end; joined they are the text again. */
  public static List<Unparted> of(String text) {
    var breaks = LineBreaks.of(text);
    var pieces = new ArrayList<Unparted>();
    var start = 0;
    for (var end : breaks.allowed()) {
      var piece = text.substring(start, end);
      var held =
          breaks.isWordEndBetween(start, end)
              || KeptTogether.hasCompound(piece)
              || piece.strip().contains(" ");
      pieces.add(new Unparted(piece, held));
      start = end;
    }
    return List.copyOf(pieces);
  }
}
