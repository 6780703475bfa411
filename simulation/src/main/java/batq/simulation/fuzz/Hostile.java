package batq.simulation.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** What no honest program sends. */
final class Hostile {
  private static final List<String> TARGETS =
      List.of(
          "/",
          "//",
          "/..",
          "/api/../api/board",
          "/api/%2e%2e/board",
          "/api/tickets/%00",
          "/api/tickets/%2F%2F",
          "/api/tickets/;jsessionid=1",
          "/assets/../../etc/passwd",
          "/assets/%2e%2e%2fbatq.db",
          "/api/board?since=%ff%fe",
          "/api/events?since=1-1&since=2-2",
          "/api/board#x",
          "/%",
          "/%zz",
          "/api/tickets/\u0e01",
          "*",
          "http://example.org/api/board",
          "/api/reports/2569.pdf",
          "/api/reports/99999999999-99.json",
          "/api/counters/1e1/next",
          "/month/9999-12",
          "/month/-999999999-01",
          "/counter/2147483648",
          "/api/board/",
          "/API/BOARD",
          "/.git/config",
          "/metrics",
          "/api/tickets?x=" + "y".repeat(20_000),
          "/\\..\\..");
  private static final List<String> HEADERS =
      List.of(
          "Content-Type: application/json; charset=utf-16",
          "Content-Type: text/plain",
          "Content-Type:",
          "Content-Encoding: gzip",
          "Accept: */*;q=x",
          "Cookie: batq_session=\"",
          "Cookie: " + "a=b; ".repeat(400),
          "Authorization: Basic eDp5",
          "Authorization: Bearer",
          "If-None-Match: *",
          "If-None-Match: \"" + "e".repeat(4000) + "\"",
          "Range: bytes=0-1,5-,-3",
          "Expect: 100-continue",
          "Last-Event-ID: ก",
          "Last-Event-ID: 999999999999-999999999999999999",
          "Connection: upgrade",
          "Upgrade: websocket",
          "X-Forwarded-For: 10.0.0.1",
          "HX-Request: true",
          "X-HTTP-Method-Override: DELETE",
          "Sec-Fetch-Site: cross-site",
          "Origin: https://evil.example",
          "Accept-Language: " + "th,".repeat(300),
          "X-Long: " + "h".repeat(20_000),
          "Transfer-Encoding: gzip");

  private final RandomGenerator random;

  Hostile(RandomGenerator random) {
    this.random = random;
  }

  Ask spoil(Ask good) {
    return switch (random.nextInt(9)) {
      case 0 ->
          good.elsewhere(good.method(), TARGETS.get(random.nextInt(TARGETS.size())))
              .spoiled("odd address");
      case 1, 2 -> header(good);
      case 3 -> good.withBody(noise(random.nextInt(2000))).spoiled("noise");
      case 4 ->
          good.withBody("[".repeat(random.nextInt(30_000)).getBytes(StandardCharsets.US_ASCII))
              .spoiled("nested");
      case 5 -> deepFields(good);
      case 6 -> good.withBody(noise(64 * 1024 + 1 + random.nextInt(4096))).spoiled("too large");
      case 7 -> good.plus("Transfer-Encoding: chunked").withBody(chunks()).spoiled("in chunks");
      default -> mangled(good);
    };
  }

  private Ask header(Ask good) {
    var header = HEADERS.get(random.nextInt(HEADERS.size()));
    var encoding = header.startsWith("Transfer-Encoding");
    var spoiled = good.plus(header).spoiled("odd header");
    // Such a frame has no end that the server could know.
    return encoding ? spoiled.mangledTo("HTTP/1.1") : spoiled;
  }

  private static Ask deepFields(Ask good) {
    var body = "{\"a\":".repeat(40) + "1" + "}".repeat(40);
    return good.withBody(body.getBytes(StandardCharsets.US_ASCII)).spoiled("deep");
  }

  private byte[] chunks() {
    var body = "{\"id\":\"%s\"}".formatted("x".repeat(random.nextInt(300)));
    var chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    return chunk.getBytes(StandardCharsets.US_ASCII);
  }

  private Ask mangled(Ask good) {
    return switch (random.nextInt(6)) {
      case 0 -> good.mangledTo("HTTP/9.9");
      case 1 -> good.mangledTo("HTTP/1.0");
      case 2 -> good.plus("Content-Length: 500").mangledTo("HTTP/1.1");
      case 3 -> good.plus("Content-Length: -1").mangledTo("HTTP/1.1");
      case 4 -> good.plus(" folded: header").mangledTo("HTTP/1.1");
      default ->
          good.plus("Transfer-Encoding: chunked")
              .withBody("zz\r\n".getBytes(StandardCharsets.US_ASCII))
              .mangledTo("HTTP/1.1");
    };
  }

  private byte[] noise(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
