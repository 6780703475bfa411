package batq.simulation.scans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks each parameter of each address in SQL; every hole is grave. */
record SqlMap() implements Scanner {
  private static final Pattern HOLE =
      Pattern.compile("(?m)^.*(?:Parameter: \\S+ \\(|is vulnerable\\.|injectable ?$).*$");

  /** What it says of a parameter in which there is nothing. */
  private static final Pattern NONE = Pattern.compile("(?i)not (seem to )?be injectable|might not");

  @Override
  public String program() {
    return "sqlmap";
  }

  @Override
  public List<Finding> scan(ScanTarget target, Path folder)
      throws IOException, InterruptedException {
    var list = folder.resolve("addresses.txt");
    Files.writeString(
        list,
        target.addresses().stream()
            .filter(it -> it.getRawQuery() != null)
            .map(it -> it + "\n")
            .collect(Collectors.joining()));
    var command = new ArrayList<>(List.of(program(), "--batch", "-m", list.toString()));
    command.addAll(List.of("--headers", String.join("\n", target.headers())));
    command.addAll(List.of("--dbms", "sqlite", "--level", "2", "--technique", "BEUS"));
    command.addAll(List.of("--flush-session", "--disable-coloring", "--answers", "follow=N"));
    command.addAll(List.of("--output-dir", folder.resolve("sqlmap").toString()));
    var said = Tool.run(folder, command);
    if (!said.contains("testing for SQL injection")) {
      throw new IOException("sqlmap tried nothing: " + said);
    }
    return HOLE.matcher(said)
        .results()
        .map(it -> it.group().strip())
        .filter(it -> !NONE.matcher(it).find())
        .distinct()
        .map(it -> new Finding(program(), true, it))
        .toList();
  }
}
