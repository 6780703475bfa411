package batq.simulation.faults;

/**
 * One run of a fault program: of the server as it is, which must hold, or of a control, the same
 * with a safeguard taken out, which must break.
 */
public record Trial(String name, boolean control, FaultReport report) {
  static Trial of(String name, FaultReport report) {
    return new Trial(name, false, report);
  }

  static Trial control(String name, FaultReport report) {
    return new Trial(name, true, report);
  }

  /** Whether it came out as it must. */
  public boolean asItMust() {
    return control != report.broken().isEmpty();
  }

  /** For a person. */
  public String inWords() {
    var verdict = asItMust() ? "" : control ? "THE CONTROL DID NOT FAIL: " : "BROKEN: ";
    return verdict + (control ? "control, " : "") + name + ": " + report.inWords();
  }
}
