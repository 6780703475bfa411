package batq.simulation.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import batq.simulation.Programs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** TRUST.md T6 in the build: 5,000 requests at the packed server, started as people start it. */
class FuzzIT {
  private static final int WARM_UP = 500;
  private static final int REQUESTS = 5_000;
  private static final long SEED = 2569;

  /** A build's machine may have other things to do; what a server must reach is the program's. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** What cannot be done within the seconds of this test, or would end it. */
  private static final Set<String> NOT_REACHED =
      Set.of(
          "POST /api/clock",
          "POST /api/session/pin",
          "DELETE /api/session",
          "GET /api/counter-browser",
          "POST /api/staff/self/secret",
          "POST /api/staff/self/second-factor",
          "POST /api/staff/self/second-factor/on",
          "POST /api/devices",
          "POST /api/devices/self/health",
          "POST /api/ticket-runs/cancel",
          "GET /api/pairings/self",
          "GET /api/why-not-yet/{number}",
          "GET /floor/issued",
          "GET /floor/run/asked");

  /**
   * A change of one thing asks for it in just the right state, which is luck, as is the page of one
   * thing and a form of a page; of these only some are sure. MovesTest sees the good answers of the
   * moves, the tests of the staff's room those of accounts, those in a browser those of the pages.
   */
  private static final Pattern LUCK =
      Pattern.compile("(POST|DELETE) .*\\{.*|POST /(?!api/).*|GET /(?!api/).*\\{.*");

  private static final Set<String> SOME_OF_THESE =
      Set.of(
          "POST /api/counters/{counter}/open",
          "POST /api/counters/{counter}/close",
          "POST /api/counters/{counter}/pause",
          "POST /api/tickets/{id}/cancel");

  @Test
  void everyAnswerIsInTheContractAndNothingIsLeftBehind() throws Exception {
    var launcher = Path.of("..").toAbsolutePath().normalize().resolve("batq");
    try (var office = FuzzedOffice.start(new Programs(launcher, Map.of("BATQ_NO_AOT", "1")))) {
      var fuzz = office.fuzz(LONGEST);
      fuzz.run(WARM_UP, SEED - 1);
      var before = office.figures();

      var outcome = fuzz.run(REQUESTS, SEED);

      assertThat(outcome.faults()).isEmpty();
      assertThat(outcome.neverDone().stream().filter(it -> !LUCK.matcher(it).matches()))
          .as("operations whose good answer was never seen, so never held to its schema")
          .isSubsetOf(NOT_REACHED);
      assertThat(outcome.neverDone().containsAll(SOME_OF_THESE)).as("no change at all").isFalse();
      if (before.isPresent()) {
        assertThat(office.settled(before.get()).orElseThrow())
            .as("threads and descriptors, before: %s", before.get())
            .matches(it -> it.nearly(before.get()));
      }
    }
  }
}
