package batq.simulation;

import batq.client.Answer;
import batq.client.StaffClient;
import batq.wire.CounterId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A counter with somebody signed in at it, signed in again when the session has ended. For its
 * clerk's thread alone.
 */
final class SignedInDesk implements Clerk.Desk {
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(3);

  private final CounterId counter;
  private final DemoFolder folder;
  private final URI server;
  private final SignIns.Account account;
  private Optional<StaffClient> signedIn = Optional.empty();

  SignedInDesk(CounterId counter, DemoFolder folder, URI server, SignIns.Account account) {
    this.counter = counter;
    this.folder = folder;
    this.server = server;
    this.account = account;
  }

  @Override
  public StaffClient clerk() throws InterruptedException {
    while (signedIn.isEmpty()) {
      switch (StaffClient.signIn(server, account.name(), account.secret())) {
        case Answer.Ok<StaffClient>(var clerk) -> signedIn = Optional.of(clerk);
        case Answer.No<StaffClient>(var problem) ->
            throw new IllegalStateException("no sign-in: " + problem.detail());
        case Answer.Silent<StaffClient> _ -> Thread.sleep(BETWEEN_TRIES);
      }
    }
    return signedIn.orElseThrow();
  }

  @Override
  public Optional<UUID> lastPress() {
    return folder.lastPress(counter.number());
  }

  @Override
  public void pressing(UUID request) {
    try {
      folder.pressing(counter.number(), request);
    } catch (IOException e) {
      throw new UncheckedIOException("the press of a counter could not be kept", e);
    }
  }

  @Override
  public void signedOut() {
    signedIn = Optional.empty();
  }
}
