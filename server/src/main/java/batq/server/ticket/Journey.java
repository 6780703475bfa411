package batq.server.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a ticket carries along from state to state.
 *
 * @param lineAt its place in the line; its first arrival, unless it came back after a no-show
 * @param firstCalledAt of all its calls
 * @param calledHereAt its first call for the present matter: ends the wait (practice.md §2)
 * @param inService what was spent on the present matter before the stretch that runs now
 * @param returns how often it came back after a no-show
 * @param mattersServed how many matters before the present one were served
 */
public record Journey(
    Instant lineAt,
    Optional<Instant> firstCalledAt,
    Optional<Instant> calledHereAt,
    Duration inService,
    int returns,
    int mattersServed,
    Manner manner) {

  static Journey begunAt(Instant arrival) {
    return new Journey(
        arrival, Optional.empty(), Optional.empty(), Duration.ZERO, 0, 0, Manner.QUEUED);
  }

  Journey called(Instant at) {
    return new Journey(
        lineAt,
        firstCalledAt.or(() -> Optional.of(at)),
        calledHereAt.or(() -> Optional.of(at)),
        inService,
        returns,
        mattersServed,
        manner);
  }

  /** As if the call that began at this moment had never been. */
  Journey uncalled(Instant at) {
    return new Journey(
        lineAt,
        firstCalledAt.filter(first -> !first.equals(at)),
        calledHereAt.filter(first -> !first.equals(at)),
        inService,
        returns,
        mattersServed,
        manner);
  }

  /** With another stretch of service behind it. */
  Journey served(Duration stretch) {
    return new Journey(
        lineAt,
        firstCalledAt,
        calledHereAt,
        inService.plus(stretch),
        returns,
        mattersServed,
        manner);
  }

  /** In line for another service: it stands by its first arrival and waits to be called there. */
  Journey elsewhere(Instant arrival) {
    return new Journey(
        arrival, firstCalledAt, Optional.empty(), Duration.ZERO, returns, mattersServed, manner);
  }

  /** With the present matter done and another before it. */
  Journey anotherMatter(Instant arrival) {
    return new Journey(
        arrival,
        firstCalledAt,
        Optional.empty(),
        Duration.ZERO,
        returns,
        mattersServed + 1,
        manner);
  }

  Journey backInLine(Instant place) {
    return new Journey(
        place, firstCalledAt, calledHereAt, inService, returns + 1, mattersServed, manner);
  }

  Journey in(Manner how, Optional<Instant> calledAt) {
    return new Journey(lineAt, firstCalledAt, calledAt, inService, returns, mattersServed, how);
  }
}
