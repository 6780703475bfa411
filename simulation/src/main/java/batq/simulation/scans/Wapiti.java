package batq.simulation.scans;

import batq.wire.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Crawls and attacks every page: scripts, commands, files, headers, redirects. Debian's release has
 * no working way to leave an address out.
 *
 * @param attackSeconds that each kind of attack may last
 */
record Wapiti(int attackSeconds) implements Scanner {
  private static final int CRAWL_SECONDS = 120;
  private static final int MEDIUM = 2;

  /**
   * All but guessing names of files and of people, which is no fault of a page; and but the search
   * for forms without a token, as ours goes in a header (the server's own tests hold to it).
   */
  private static final String ATTACKS = "all,-nikto,-buster,-wapp,-brute_login_form,-csrf";

  @Override
  public String program() {
    return "wapiti";
  }

  @Override
  public List<Finding> scan(ScanTarget target, Path folder)
      throws IOException, InterruptedException {
    var report = folder.resolve("wapiti.json");
    var command = new ArrayList<>(List.of(program(), "-u", target.server() + "/"));
    command.addAll(List.of("--scope", "domain", "-m", ATTACKS, "--flush-session"));
    command.addAll(List.of("--store-session", folder.resolve("session").toString()));
    command.addAll(List.of("--max-scan-time", Integer.toString(CRAWL_SECONDS)));
    command.addAll(List.of("--max-attack-time", Integer.toString(attackSeconds)));
    command.addAll(List.of("-f", "json", "-o", report.toString(), "--no-bugreport", "-v", "0"));
    target.addresses().forEach(it -> command.addAll(List.of("-s", it.toString())));
    target.headers().forEach(it -> command.addAll(List.of("-H", it)));
    command.addAll(List.of("-H", "Origin: " + target.server()));
    var said = Tool.run(folder, command);
    if (!Files.exists(report)) {
      throw new IOException("wapiti wrote no report: " + said);
    }
    var findings = new ArrayList<Finding>();
    var all = WireJson.read(Files.readString(report), JsonNode.class);
    for (var kind : List.of("vulnerabilities", "anomalies")) {
      for (var named : all.path(kind).properties()) {
        for (var one : named.getValue()) {
          var what =
              "%s %s %s: %s"
                  .formatted(
                      named.getKey(),
                      one.path("method").asString(),
                      one.path("path").asString(),
                      one.path("info").asString());
          findings.add(new Finding(program(), one.path("level").asInt() >= MEDIUM, what));
        }
      }
    }
    return findings.stream().distinct().toList();
  }
}
