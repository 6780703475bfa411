package batq.simulation.faults;

import batq.client.EventListener;
import batq.client.EventSubscription;
import batq.client.Patience;
import batq.client.QueueClient;
import batq.simulation.Latencies;
import batq.wire.BoardState;
import batq.wire.BoardUpdate;
import batq.wire.QueueEvent;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Walls that read, and a clerk who calls, one at a time, until every wall has heard. */
final class Hall implements AutoCloseable {
  private static final Duration LONGEST_HEARING = Duration.ofSeconds(2);
  private static final Duration BETWEEN_CALLS = Duration.ofMillis(50);

  /** The call that is on its way, and the walls that have not heard it. */
  private record Call(long pressedAt, CountDownLatch unheard) {}

  private volatile Latencies heard = new Latencies();
  private final List<EventSubscription> walls = new ArrayList<>();
  private final Thread clerk;
  private volatile Call call = new Call(0, new CountDownLatch(0));

  Hall(FaultOffice office, URI server, int count) {
    for (var wall = 0; wall < count; wall++) {
      var client = new QueueClient(server, office.displayToken(), Patience.BACKGROUND);
      walls.add(client.follow(new Wall()));
    }
    var desk = new Desk(office, server);
    this.clerk = Thread.ofVirtual().start(() -> serve(desk));
  }

  /** The times from a call to each wall since the last time this was asked. */
  Latencies heard() {
    var taken = heard;
    heard = new Latencies();
    return taken;
  }

  @Override
  public void close() {
    clerk.interrupt();
    walls.forEach(EventSubscription::close);
  }

  private void serve(Desk desk) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(BETWEEN_CALLS);
        call = new Call(System.nanoTime(), new CountDownLatch(walls.size()));
        if (desk.servesOne()
            && !call.unheard().await(LONGEST_HEARING.toMillis(), TimeUnit.MILLISECONDS)) {
          heard.add(LONGEST_HEARING.toNanos());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Wall implements EventListener {
    @Override
    public void onBoard(BoardState board) {}

    @Override
    public void onUpdate(BoardUpdate update) {
      if (update.events().stream().anyMatch(it -> it.event() instanceof QueueEvent.Called)) {
        var it = call;
        heard.add(System.nanoTime() - it.pressedAt());
        it.unheard().countDown();
      }
    }
  }
}
