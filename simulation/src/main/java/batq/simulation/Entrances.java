package batq.simulation;

import batq.client.IssueOutcome;
import batq.client.QueueClient;
import batq.wire.Channel;
import batq.wire.IssueTicket;
import batq.wire.TicketId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entrances of the demonstration. */
final class Entrances {
  private static final Logger LOG = LoggerFactory.getLogger(Entrances.class);

  private static final Optional<String> PRESSED = Optional.of("pressed");

  private Entrances() {}

  /** A second kiosk that nobody sees: the number is asked for, and no paper comes. */
  static Entrance unseen(QueueClient kiosk) {
    return wish -> {
      var request =
          new IssueTicket(TicketId.random(), wish.service(), wish.visitorClass(), Channel.KIOSK);
      switch (kiosk.issue(request)) {
        case IssueOutcome.Issued _ -> {}
        case IssueOutcome.Refused(var refusal) ->
            LOG.warn("No number for {}: {}", wish.service(), refusal.detail());
        case IssueOutcome.Unreachable(var why) -> LOG.warn("No number: {}", why);
      }
    };
  }

  /** A kiosk that takes presses as lines and answers each. */
  @FunctionalInterface
  interface PressLines {
    /** The kiosk's answer, if there is a kiosk and it gives one. */
    Optional<String> ask(String line) throws InterruptedException;
  }

  /** The kiosk of the demonstration; whoever finds it taken uses the other entrance. */
  static Entrance kiosk(PressLines kiosk, Entrance other) {
    return wish -> {
      var answer = kiosk.ask("press " + wish.service() + " " + wish.visitorClass());
      if (!answer.equals(PRESSED)) {
        other.enter(wish);
      }
    };
  }
}
