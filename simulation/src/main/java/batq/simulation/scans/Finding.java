package batq.simulation.scans;

/**
 * What a scanner reports.
 *
 * @param grave whether the scanner calls it medium or worse: then it wants a mending or a written
 *     answer
 */
record Finding(String scanner, boolean grave, String what) {
  @Override
  public String toString() {
    return "%s, %s: %s".formatted(scanner, grave ? "grave" : "slight", what);
  }
}
