package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.wire.SpeaksTheWire;
import batq.wire.WireSamples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The samples through the server's real door: taken as they stand, answered in their form. */
class WireSamplesTest implements SpeaksTheWire {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void theSampleRequestIsTakenAndAnsweredInTheFormOfTheSampleTicket(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (var office = TestOffice.open(folder)) {
      var issued = post(office, "/api/tickets", WireSamples.ISSUE_TICKET);
      assertThat(issued.statusCode()).isEqualTo(201);
      assertSameForm(issued, WireSamples.ISSUED_TICKET_WAITING);

      var id = JSON.readTree(issued.body()).get("id").asString();
      var reported = post(office, "/api/tickets/" + id + "/print-report", WireSamples.PRINT_REPORT);
      assertThat(reported.statusCode()).isEqualTo(200);

      assertSameForm(get(office, "/api/catalogue"), WireSamples.CATALOGUE);
      assertSameForm(get(office, "/api/board"), WireSamples.BOARD_STATE);
      assertSameForm(get(office, "/api/tickets/" + id.replace('a', 'b')), WireSamples.PROBLEM);
    }
  }

  /** The same names in the same order; of lists the first elements, where both have one. */
  private static void assertSameForm(HttpResponse<String> answer, WireSamples sample) {
    assertSameForm(sample.name(), JSON.readTree(answer.body()), JSON.readTree(sample.json()));
  }

  private static void assertSameForm(String where, JsonNode answer, JsonNode sample) {
    if (answer.isNull() || sample.isNull()) {
      return;
    }
    assertThat(answer.getNodeType()).as(where).isEqualTo(sample.getNodeType());
    if (answer.isObject()) {
      assertThat(answer.propertyNames())
          .as(where)
          .containsExactlyElementsOf(sample.propertyNames());
      answer
          .properties()
          .forEach(
              it ->
                  assertSameForm(
                      where + "." + it.getKey(), it.getValue(), sample.get(it.getKey())));
    } else if (answer.isArray() && !answer.isEmpty() && !sample.isEmpty()) {
      assertSameForm(where + "[0]", answer.get(0), sample.get(0));
    }
  }

  private HttpResponse<String> post(TestOffice office, String path, WireSamples sample)
      throws IOException, InterruptedException {
    var request = request(office, path).header("Content-Type", "application/json");
    return http.send(
        request.POST(BodyPublishers.ofString(sample.json())).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(TestOffice office, String path)
      throws IOException, InterruptedException {
    return http.send(request(office, path).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(TestOffice office, String path) {
    return HttpRequest.newBuilder(URI.create(office.address() + path))
        .header("Authorization", "Bearer " + office.kioskToken());
  }
}
