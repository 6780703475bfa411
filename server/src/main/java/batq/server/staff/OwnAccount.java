package batq.server.staff;

import batq.server.http.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody who is signed in sees of the own account. */
public final class OwnAccount {
  private final SecondFactor factor;
  private final SignIn signIn;

  OwnAccount(SecondFactor factor, SignIn signIn) {
    this.factor = factor;
    this.signIn = signIn;
  }

  /**
   * How it stands.
   *
   * @param factorOn whether the second step is asked for at the next sign-in
   * @param codesLeft printed codes that were not used yet
   * @param sessions the newest first
   */
  public record Standing(boolean factorOn, int codesLeft, List<OwnSession> sessions) {
    public Standing {
      sessions = List.copyOf(sessions);
    }
  }

  /**
   * Where one is signed in.
   *
   * @param id by which it is ended
   * @param here whether it is the one that asks
   * @param browser the enrolled counter at which it was begun by PIN
   */
  public record OwnSession(
      String id,
      boolean here,
      Instant begun,
      Instant until,
      String address,
      Optional<String> browser) {}

  public Standing of(Caller.Person person) {
    var now = factor.of(person);
    var sessions =
        signIn.sessions().stream()
            .filter(it -> it.staffId() == person.id())
            .map(
                it ->
                    new OwnSession(
                        it.id(),
                        signIn.isOf(person, it.id()),
                        it.begun(),
                        it.until(),
                        it.address(),
                        it.browser()))
            .toList();
    return new Standing(now.on(), now.codesLeft(), sessions);
  }
}
