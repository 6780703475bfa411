package batq.simulation.scans;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the listener with TLS agrees to. */
record SslScan() implements Scanner {
  private static final Pattern BAD =
      Pattern.compile(
          "(?m)^(?:(?:SSLv2|SSLv3|TLSv1\\.0|TLSv1\\.1)\\s+enabled"
              + "|.*(?:vulnerable to heartbleed|Insecure session renegotiation|Compression enabled)"
              + "|(?:Preferred|Accepted)\\s.*(?:RC4|DES|NULL|EXP|MD5|anon| (?:40|56|112) bits)).*$");
  private static final Pattern NOT = Pattern.compile("(?i)not vulnerable|not supported");

  @Override
  public String program() {
    return "sslscan";
  }

  @Override
  public List<Finding> scan(ScanTarget target, Path folder)
      throws IOException, InterruptedException {
    var server = target.server();
    var said =
        Tool.run(
            folder, List.of(program(), "--no-colour", server.getHost() + ":" + server.getPort()));
    if (!said.contains("TLSv1.3   enabled")) {
      throw new IOException("sslscan met no TLS 1.3: " + said);
    }
    return BAD.matcher(said)
        .results()
        .map(it -> it.group().strip())
        .filter(it -> !NOT.matcher(it).find())
        .map(it -> new Finding(program(), true, it))
        .toList();
  }
}
