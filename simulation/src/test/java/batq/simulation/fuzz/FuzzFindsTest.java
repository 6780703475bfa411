package batq.simulation.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.http.Answers;
import batq.server.http.Caller.Nobody;
import batq.server.http.Described;
import batq.server.http.Door;
import batq.server.http.Http;
import batq.server.http.Limits;
import batq.server.http.RefusalPage;
import batq.server.http.RouteRole;
import batq.server.http.contract.ContractRoutes;
import batq.server.http.contract.Route;
import batq.wire.WaitRange;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The control of the fuzzer: each kind of fault is planted in a server of its own, and must be
 * found.
 */
class FuzzFindsTest {
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final int REQUESTS = 400;

  @Test
  void aServerWithoutAFaultIsFoundWithoutOne() throws Exception {
    assertThat(faults(ctx -> Answers.json(ctx, new WaitRange(1, 2)))).isEmpty();
  }

  @Test
  void aHandlerThatThrows() throws Exception {
    assertThat(
            faults(
                ctx -> {
                  throw new IllegalStateException("planted");
                }))
        .anyMatch(it -> it.contains("answered 500"));
  }

  @Test
  void anAnswerThatDoesNotFitItsSchema() throws Exception {
    assertThat(faults(ctx -> Answers.json(ctx, Map.of("low", 1, "high", "2"))))
        .anyMatch(it -> it.contains("does not fit"));
    assertThat(faults(ctx -> Answers.json(ctx, Map.of("low", 1, "high", 2, "name", "x"))))
        .anyMatch(it -> it.contains("does not fit"));
  }

  @Test
  void aStatusThatIsNotListed() throws Exception {
    assertThat(faults(ctx -> ctx.status(418))).anyMatch(it -> it.contains("418, which is not"));
  }

  @Test
  void anErrorThatIsNoProblem() throws Exception {
    assertThat(faults(ctx -> ctx.status(400).result("no"))).anyMatch(it -> it.contains("400 as"));
  }

  @Test
  void aBodyThatNamesAClass() throws Exception {
    var leak = "{\"low\":1,\"high\":2,\"at\":\"java.lang.IllegalStateException\"}";
    assertThat(faults(ctx -> ctx.contentType("application/json").result(leak)))
        .anyMatch(it -> it.contains("leaks"));
  }

  @Test
  void anAnswerThatComesLate() throws Exception {
    var late = new java.util.concurrent.atomic.AtomicBoolean(true);
    assertThat(
            faults(
                ctx -> {
                  if (late.getAndSet(false)) {
                    Thread.sleep(LONGEST.plusMillis(300));
                  }
                  Answers.json(ctx, new WaitRange(1, 2));
                }))
        .anyMatch(it -> it.contains("it took"));
  }

  /** What the fuzzer says of a server with this one route. */
  private static List<String> faults(Handler planted) throws Exception {
    var contract = new ContractRoutes();
    Consumer<RoutesConfig> routes =
        config -> {
          contract.add(config);
          config.get(
              "/api/planted",
              Described.as("planted", planted).gives(200, WaitRange.class),
              RouteRole.ANYONE);
        };
    var server =
        Http.listener(
            new Door("127.0.0.1", 0, Limits.SHIPPED),
            ctx -> new Nobody(),
            RefusalPage.NONE,
            routes);
    contract.describes(() -> Route.of(server));
    server.start();
    try (var http = HttpClient.newHttpClient()) {
      var address = URI.create("http://127.0.0.1:" + server.port());
      var document =
          http.send(
              HttpRequest.newBuilder(address.resolve("/api/openapi.json")).build(),
              HttpResponse.BodyHandlers.ofString());
      var outcome =
          new Fuzz(address, new Contract(document.body()), List.of(), new Known(), LONGEST)
              .run(REQUESTS, 7);
      return outcome.faults().stream().map(Fuzz.Fault::what).toList();
    } finally {
      server.stop();
    }
  }
}
