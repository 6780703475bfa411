package batq.simulation;

import batq.client.IssueOutcome;
import batq.client.QueueClient;
import batq.wire.Channel;
import batq.wire.IssueTicket;
import batq.wire.TicketId;
import java.time.Duration;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entrances of the demonstration. */
final class Entrances {
  private static final Logger LOG = LoggerFactory.getLogger(Entrances.class);

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

  /**
   * The kiosk of the demonstration, at which one visitor after another stands; whoever comes while
   * it is taken uses the other entrance.
   *
   * @param press gives the kiosk one line; false when it takes none
   * @param stand how long a visitor stands there until the paper is out
   */
  static Entrance kiosk(Predicate<String> press, Duration stand, Entrance other) {
    return new Entrance() {
      private long freeAt = System.nanoTime();

      @Override
      public void enter(Wish wish) throws InterruptedException {
        var now = System.nanoTime();
        var line = "press " + wish.service() + " " + wish.visitorClass();
        if (now - freeAt >= 0 && press.test(line)) {
          freeAt = now + stand.toNanos();
        } else {
          other.enter(wish);
        }
      }
    };
  }
}
