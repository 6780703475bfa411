package batq.server.imports;

import batq.server.imports.ImportOutcome.LineProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with a file, up to a bound: whoever mends it needs more than the first.
 */
final class Problems {
  static final int MOST = 20;

  private final List<LineProblem> problems = new ArrayList<>();
  private boolean more;

  void add(long line, String problem) {
    if (problems.size() < MOST) {
      problems.add(new LineProblem(line, problem));
    } else {
      more = true;
    }
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  ImportOutcome.Refused refused() {
    return new ImportOutcome.Refused(problems, more);
  }
}
