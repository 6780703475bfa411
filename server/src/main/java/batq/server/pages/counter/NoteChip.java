package batq.server.pages.counter;

import batq.server.ticket.TicketNote;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A note as a key that sets it or takes it away.
 *
 * @param then all notes after a press, as the form has them
 */
public record NoteChip(TicketNote note, boolean on, String then) {

  /** One for each note there is. */
  public static List<NoteChip> of(Set<TicketNote> notes) {
    return Arrays.stream(TicketNote.values())
        .map(note -> new NoteChip(note, notes.contains(note), pressed(notes, note)))
        .toList();
  }

  public String icon() {
    return switch (note) {
      case WHEELCHAIR -> "class-disabled";
      case GO_TO_VISITOR -> "place";
      case IN_WRITING -> "document";
    };
  }

  private static String pressed(Set<TicketNote> notes, TicketNote note) {
    var after = EnumSet.noneOf(TicketNote.class);
    after.addAll(notes);
    if (!after.remove(note)) {
      after.add(note);
    }
    return after.stream().map(TicketNote::name).collect(Collectors.joining(","));
  }
}
