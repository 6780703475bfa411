package batq.simulation.scans;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The control: a page that writes what it is asked into itself, as ours never may. */
final class PlantedPage implements AutoCloseable {
  private final HttpServer server;

  PlantedPage() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", PlantedPage::answer);
    server.start();
  }

  ScanTarget target() {
    var address =
        URI.create(
            "http://%s:%d"
                .formatted(server.getAddress().getHostString(), server.getAddress().getPort()));
    return new ScanTarget(address, List.of(address.resolve("/hello?name=somchai")), List.of());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    var query = exchange.getRequestURI().getRawQuery();
    var name = query == null ? "" : query.substring(query.indexOf('=') + 1);
    var page =
        "<!doctype html><html><body><a href=\"/hello?name=somchai\">hello</a><p>"
            + URLDecoder.decode(name, StandardCharsets.UTF_8)
            + "</p></body></html>";
    var bytes = page.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }
}
