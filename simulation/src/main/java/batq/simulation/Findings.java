package batq.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The measured figures beside those to reach. */
final class Findings {
  /**
   * One figure.
   *
   * @param reach what is to be reached, in words; empty where nothing is
   * @param reached empty where nothing is to be reached
   */
  record Finding(
      String name, String what, double value, String unit, String reach, String reached) {}

  private final List<Finding> findings = new ArrayList<>();

  List<Finding> all() {
    return List.copyOf(findings);
  }

  void note(String name, String what, double value, String unit) {
    add(new Finding(name, what, rounded(value), unit, "", ""));
  }

  void atLeast(String name, String what, double value, String unit, double reach) {
    var words = "at least " + plain(reach);
    add(new Finding(name, what, rounded(value), unit, words, value >= reach ? "yes" : "no"));
  }

  void atMost(String name, String what, double value, String unit, double reach) {
    var words = "at most " + plain(reach);
    add(new Finding(name, what, rounded(value), unit, words, value <= reach ? "yes" : "no"));
  }

  private void add(Finding finding) {
    findings.add(finding);
    System.out.println(line(finding));
    System.out.flush();
  }

  private static String line(Finding it) {
    return "%-58s %10s %-9s %-16s %s"
        .formatted(it.what(), plain(it.value()), it.unit(), it.reach(), it.reached())
        .stripTrailing();
  }

  private static String plain(double value) {
    return value >= 100 || value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
