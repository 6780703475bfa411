package batq.simulation.fuzz;

import batq.simulation.fuzz.Contract.Operation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One request, byte for byte.
 *
 * @param operation the one it is meant for; empty when it is meant for none
 * @param mangled whether its frame itself is broken, so that a cut line is an answer, too
 */
record Ask(
    String what,
    Optional<Operation> operation,
    String method,
    String target,
    String version,
    List<String> headers,
    byte[] body,
    boolean mangled) {

  Ask {
    headers = List.copyOf(headers);
  }

  static Ask of(String what, Operation operation, String target, List<String> headers) {
    return new Ask(
        what,
        Optional.of(operation),
        operation.method(),
        target,
        "HTTP/1.1",
        headers,
        new byte[0],
        false);
  }

  Ask spoiled(String how) {
    return new Ask(what + ", " + how, operation, method, target, version, headers, body, mangled);
  }

  Ask withBody(byte[] bytes) {
    return new Ask(what, operation, method, target, version, headers, bytes, mangled);
  }

  Ask withHeaders(List<String> lines) {
    return new Ask(what, operation, method, target, version, lines, body, mangled);
  }

  Ask plus(String header) {
    var more = new ArrayList<>(headers);
    more.add(header);
    return withHeaders(more);
  }

  /** To an address or by a method that the contract does not have. */
  Ask elsewhere(String otherMethod, String otherTarget) {
    return new Ask(
        what, Optional.empty(), otherMethod, otherTarget, version, headers, body, mangled);
  }

  Ask mangledTo(String otherVersion) {
    return new Ask(what, operation, method, target, otherVersion, headers, body, true);
  }

  boolean wantsPage() {
    return headers.stream().anyMatch(it -> it.startsWith("Accept:") && it.contains("text/html"));
  }

  byte[] bytes() {
    var head = new StringBuilder(method + " " + target + " " + version + "\r\n");
    headers.forEach(line -> head.append(line).append("\r\n"));
    if (headers.stream().noneMatch(it -> it.startsWith("Host:")) && !mangled) {
      head.append("Host: localhost\r\n");
    }
    var framed =
        headers.stream().anyMatch(it -> it.matches("(Content-Length|Transfer-Encoding):.*"));
    if (!framed && (body.length > 0 || method.equals("POST"))) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  /** For a report: enough to send it again by hand. */
  @Override
  public String toString() {
    var text = new String(bytes(), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ");
    var shown = text.length() > 400 ? text.substring(0, 400) + "…" : text;
    return "%s: %s"
        .formatted(
            what, shown.replaceAll("(Bearer |session=|Token: |secret\":)\\S+", "$1(secret)"));
  }
}
