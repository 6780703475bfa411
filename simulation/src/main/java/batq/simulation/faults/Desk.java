package batq.simulation.faults;

import batq.client.Answer;
import batq.client.StaffClient;
import batq.wire.CounterId;
import batq.wire.IssuedTicket;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** A clerk at counter 1 who calls, starts and finishes, one ticket after another. */
final class Desk {
  private static final CounterId COUNTER = CounterId.of(1);

  private final StaffClient clerk;

  Desk(FaultOffice office, URI server) {
    clerk = StaffClient.signIn(server, FaultOffice.CLERK, office.secret()).orThrow();
    clerk.open(COUNTER);
  }

  /** Whether a ticket could be called and brought to its end. */
  boolean servesOne() {
    return clerk.next(COUNTER, UUID.randomUUID(), Optional.empty())
            instanceof Answer.Ok<Optional<IssuedTicket>>(var called)
        && called.isPresent()
        && clerk.start(called.get().id()) instanceof Answer.Ok<IssuedTicket>
        && clerk.finish(called.get().id()) instanceof Answer.Ok<IssuedTicket>;
  }
}
