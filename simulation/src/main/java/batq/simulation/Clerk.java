package batq.simulation;

import batq.client.Answer;
import batq.client.StaffClient;
import batq.wire.CounterId;
import batq.wire.IssuedTicket;
import batq.wire.TicketId;
import batq.wire.TicketState;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One clerk at one counter: calls, waits for the visitor, serves, calls the next. When somebody
 * else presses this counter's keys, the clerk steps aside until the counter is free again.
 */
final class Clerk implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
  private static final Duration STEP_ASIDE = Duration.ofSeconds(5);

  /** A no-show opens after three calls at least thirty seconds apart, at any pace. */
  private static final Duration BETWEEN_CALLS = Duration.ofSeconds(31);

  private final CounterId counter;
  private final Desk desk;
  private final Demand demand;
  private final Pace pace;
  private final RandomGenerator random;

  /** The counter's keys, pressed by somebody who is signed in. */
  interface Desk {
    StaffClient clerk() throws InterruptedException;

    /** The request of the last press, so that a demonstration begun again finds its visitor. */
    Optional<UUID> lastPress();

    void pressing(UUID request);

    /** Forgets who is signed in: the session has ended. */
    void signedOut();
  }

  Clerk(CounterId counter, Desk desk, Demand demand, Pace pace, RandomGenerator random) {
    this.counter = counter;
    this.desk = desk;
    this.demand = demand;
    this.pace = pace;
    this.random = random;
  }

  @Override
  public void run() {
    try {
      desk.clerk().open(counter);
      var current = left();
      while (!Thread.currentThread().isInterrupted()) {
        current = next(current);
        if (current.isEmpty()) {
          Thread.sleep(pace.real(0.3).plusMillis(200));
        } else {
          attend(current.get());
          current = afterwards(current.get());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("The clerk of counter {} has gone home", counter, e);
    }
  }

  /** The visitor who stood here when the demonstration was last ended. */
  private Optional<IssuedTicket> left() throws InterruptedException {
    var press = desk.lastPress();
    if (press.isEmpty()) {
      return Optional.empty();
    }
    return value(desk.clerk().next(counter, press.get(), Optional.empty()))
        .flatMap(ticket -> ticket)
        .filter(Clerk::isHere);
  }

  private Optional<IssuedTicket> next(Optional<IssuedTicket> current) throws InterruptedException {
    var request = UUID.randomUUID();
    desk.pressing(request);
    return value(desk.clerk().next(counter, request, current.map(IssuedTicket::id)))
        .flatMap(ticket -> ticket);
  }

  /** From the call to the end of the service, but for the key that ends it. */
  private void attend(IssuedTicket ticket) throws InterruptedException {
    var clerk = desk.clerk();
    Thread.sleep(pace.real(random.nextDouble(0.2, 0.8)));
    if (random.nextDouble() < 0.12) {
      value(clerk.recall(ticket.id()));
      Thread.sleep(pace.real(0.5));
    }
    if (random.nextDouble() < 0.02) {
      waitInVain(ticket.id());
      return;
    }
    if (value(clerk.start(ticket.id())).isPresent()) {
      Thread.sleep(pace.real(demand.serviceMinutes(ticket.serviceId(), random)));
    }
  }

  private void waitInVain(TicketId ticket) throws InterruptedException {
    var clerk = desk.clerk();
    for (var call = 0; call < 2; call++) {
      Thread.sleep(BETWEEN_CALLS);
      value(clerk.recall(ticket));
    }
    Thread.sleep(BETWEEN_CALLS);
    value(clerk.noShow(ticket));
  }

  /** Mostly the next key ends the service; now and then the telephone does. */
  private Optional<IssuedTicket> afterwards(IssuedTicket ticket) throws InterruptedException {
    if (random.nextDouble() < 0.05) {
      value(desk.clerk().finish(ticket.id()));
      Thread.sleep(pace.real(random.nextDouble(1, 4)));
    }
    return value(desk.clerk().find(ticket.id())).filter(Clerk::isHere);
  }

  private static boolean isHere(IssuedTicket ticket) {
    return ticket.state() == TicketState.CALLED || ticket.state() == TicketState.SERVING;
  }

  /** The value; without one, whatever can be mended is mended for the next try. */
  private <T> Optional<T> value(Answer<T> answer) throws InterruptedException {
    switch (answer) {
      case Answer.Ok<T>(var value) -> {
        return Optional.of(value);
      }
      case Answer.No<T>(var problem) -> {
        LOG.debug("Counter {}: {} {}", counter, problem.code(), problem.detail());
        switch (problem.code()) {
          case "not-signed-in" -> desk.signedOut();
          case "counter-not-open" -> desk.clerk().open(counter);
          default -> Thread.sleep(STEP_ASIDE);
        }
      }
      case Answer.Silent<T>(var why) -> {
        LOG.warn("Counter {} hears nothing of the server: {}", counter, why);
        Thread.sleep(STEP_ASIDE);
      }
    }
    return Optional.empty();
  }
}
