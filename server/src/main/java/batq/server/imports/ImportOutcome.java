package batq.server.imports;

import java.time.LocalDate;
import java.util.List;

/** What came of an import: all of it, or nothing. */
public sealed interface ImportOutcome {

  /** Every visit is in the record. */
  record Done(int visits, int events, LocalDate first, LocalDate last) implements ImportOutcome {}

  /**
   * Nothing was stored.
   *
   * @param problems the first of them, at most {@value Problems#MOST}
   * @param more whether there are others after these
   */
  record Refused(List<LineProblem> problems, boolean more) implements ImportOutcome {
    public Refused {
      problems = List.copyOf(problems);
    }

    /** For the person at the command line, a line each. */
    public String text() {
      var lines = problems.stream().map(LineProblem::toString).toList();
      return String.join("\n", lines) + (more ? "\n… and more" : "");
    }
  }

  /** What is wrong in one line of the file, counted from 1 with the heading. */
  record LineProblem(long line, String problem) {
    @Override
    public String toString() {
      return "line " + line + ": " + problem;
    }
  }
}
