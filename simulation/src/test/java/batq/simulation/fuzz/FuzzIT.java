package batq.simulation.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import batq.simulation.Programs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** TRUST.md T6 in the build: 5,000 requests at the packed server, started as people start it. */
class FuzzIT {
  private static final int WARM_UP = 500;
  private static final int REQUESTS = 5_000;
  private static final long SEED = 2569;

  /** A build's machine may have other things to do; what a server must reach is the program's. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /**
   * What cannot be done within the seconds of this test, would end it, or asks for a ticket in just
   * the right state, which is luck. MovesTest sees the good answers of the moves, the tests of the
   * staff's room those of accounts.
   */
  private static final String[] NOT_REACHED = {
    "POST /api/announcements/{sequence}",
    "POST /api/clock",
    "POST /api/session/pin",
    "DELETE /api/sessions/{session}",
    "GET /api/counter-browser",
    "DELETE /api/counter-browsers/{browser}",
    "POST /api/staff/self/second-factor",
    "POST /api/staff/self/second-factor/on",
    "POST /api/staff/{staff}/disable",
    "POST /api/staff/{staff}/enable",
    "POST /api/staff/{staff}/pin",
    "POST /api/counters/{counter}/call",
    "POST /api/counters/{counter}/undo",
    "POST /api/tickets/{id}/continue",
    "POST /api/tickets/{id}/finish",
    "POST /api/tickets/{id}/recall",
    "POST /api/tickets/{id}/resume",
    "POST /api/tickets/{id}/start",
    "GET /api/why-not-yet/{number}",
    "DELETE /api/session",
    "POST /api/tickets/{id}/no-show",
    "POST /counter/{counter}/no-show",
    "POST /counter/{counter}/recall",
    "POST /counter/{counter}/start",
    "POST /counter/{counter}/finish",
    "POST /counter/{counter}/cancel"
  };

  @Test
  void everyAnswerIsInTheContractAndNothingIsLeftBehind() throws Exception {
    var launcher = Path.of("..").toAbsolutePath().normalize().resolve("batq");
    try (var office = FuzzedOffice.start(new Programs(launcher, Map.of("BATQ_NO_AOT", "1")))) {
      var fuzz = office.fuzz(LONGEST);
      fuzz.run(WARM_UP, SEED - 1);
      var before = office.figures();

      var outcome = fuzz.run(REQUESTS, SEED);

      assertThat(outcome.faults()).isEmpty();
      assertThat(outcome.neverDone())
          .as("operations whose good answer was never seen, so never held to its schema")
          .isSubsetOf(NOT_REACHED);
      if (before.isPresent()) {
        assertThat(office.settled(before.get()).orElseThrow())
            .as("threads and descriptors, before: %s", before.get())
            .matches(it -> it.nearly(before.get()));
      }
    }
  }
}
