package batq.server.pages.setup;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.FirstRun;
import batq.server.ServerConfig;
import batq.server.calendar.MachineTime;
import batq.server.pages.Nonsense;
import batq.server.pages.ServedForm;
import batq.server.pages.ServedForm.ServedField;
import batq.server.pages.SetClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed into the page of a server without an office makes none, and is answered. */
class SetUpTakesNonsenseTest {
  private static final int GUESSES = 429;

  @Test
  void whatIsTypedIsTakenOrRefusedAtItsField(@TempDir Path folder) throws Exception {
    var machine = MachineTime.trusting(new SetClock());
    var config = new ServerConfig(folder, "127.0.0.1", 0);
    try (var http = HttpClient.newHttpClient();
        var first = FirstRun.where(config, machine).orElseThrow()) {
      var page = URI.create("http://127.0.0.1:" + first.port() + "/set-up");
      var served = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
      var form = ServedForm.of(served).getFirst();
      var code = new ServedField("code", "text", List.of(first.code()), List.of());
      assertThat(form.fields()).hasSizeGreaterThan(9);
      // Whoever guesses at the code has to wait, also with the right one: it comes last.
      var inOrder = new ArrayList<>(form.fields());
      inOrder.sort(Comparator.comparing(it -> it.name().equals("code")));
      for (var field : inOrder) {
        for (var nonsense : Nonsense.ALL) {
          var typed = new ServedField(field.name(), field.type(), List.of(nonsense), List.of());
          var sent = field.name().equals("code") ? List.of(typed) : List.of(code, typed);
          judge(post(http, page, form.with(sent)), typed);
        }
      }
    }
    try (var again = FirstRun.where(config, machine).orElseThrow()) {
      assertThat(again.code()).isNotEmpty();
    }
  }

  private static void judge(HttpResponse<String> answer, ServedField typed) {
    var as = "%s: %.40s".formatted(typed.name(), typed.values());
    assertThat(answer.statusCode())
        .as(as)
        .isIn(typed.name().equals("code") ? List.of(422, GUESSES) : List.of(422));
    assertThat(Nonsense.UNSAFE.matcher(answer.body()).find()).as(as).isFalse();
    ServedForm.wordAt(answer.body(), typed.name())
        .ifPresent(word -> assertThat(word).as(as).matches(Nonsense.THAI));
  }

  private static HttpResponse<String> post(HttpClient http, URI page, String form)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }
}
