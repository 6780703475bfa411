package batq.display.voice;

import batq.wire.Announcement.Outcome;
import batq.wire.BoardState.Call;
import batq.wire.TicketNumber;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sounds the calls: one sound at a time, one entry a ticket. A sound that fails or never ends is
 * given up, and the next one is played as if nothing had been.
 */
public final class Announcer implements AutoCloseable {
  /** How many tickets may wait for their sound; beyond that the oldest is left out. */
  static final int MOST = 12;

  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

  private final Speaker speaker;
  private final Duration patience;
  private final BiConsumer<Call, Outcome> told;
  private final LinkedHashMap<TicketNumber, Call> waiting = new LinkedHashMap<>();
  private final Thread worker;
  private volatile boolean silent;

  Announcer(Speaker speaker, Duration patience, BiConsumer<Call, Outcome> told) {
    this.speaker = speaker;
    this.patience = patience;
    this.told = told;
    this.worker = Thread.ofPlatform().daemon().name("announcer").start(this::soundUntilClosed);
  }

  /**
   * With the machine's sound card; silent without one.
   *
   * @param told takes each call that was announced: heard, or only shown. It must return at once.
   */
  public static Announcer onTheSoundCard(BiConsumer<Call, Outcome> told) {
    return new Announcer(new SoundCard(), Chime.call().length().plusSeconds(5), told);
  }

  /** Sounds this call in its turn; a newer call of the same ticket takes the place of an older. */
  public synchronized void announce(Call call) {
    var older = waiting.remove(call.number());
    if (older != null) {
      told.accept(older, Outcome.SHOWN);
    }
    waiting.put(call.number(), call);
    if (waiting.size() > MOST) {
      var oldest = waiting.firstEntry().getValue();
      waiting.remove(oldest.number());
      told.accept(oldest, Outcome.SHOWN);
      LOG.warn("Too many calls wait for their sound, {} is left out", oldest.number());
    }
    notifyAll();
  }

  /** Whether the last call could not be sounded. */
  public boolean isSilent() {
    return silent;
  }

  @Override
  public void close() {
    worker.interrupt();
  }

  private synchronized Call next() throws InterruptedException {
    while (waiting.isEmpty()) {
      wait();
    }
    return waiting.pollFirstEntry().getValue();
  }

  private void soundUntilClosed() {
    try {
      while (true) {
        var call = next();
        told.accept(call, isHeard(call) ? Outcome.HEARD : Outcome.SHOWN);
      }
    } catch (InterruptedException e) {
      LOG.debug("The announcer is closed");
    }
  }

  /** On a thread of its own: a sound card may hang, and then only that thread is lost. */
  private boolean isHeard(Call call) throws InterruptedException {
    var playing =
        new FutureTask<>(
            () -> {
              speaker.play(Chime.call());
              return call;
            });
    Thread.ofPlatform().daemon().name("sound of " + call.number()).start(playing);
    try {
      playing.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (silent) {
        LOG.info("Calls are heard again, from {}", call.number());
      }
      silent = false;
      return true;
    } catch (ExecutionException e) {
      notHeard(call, e);
    } catch (TimeoutException e) {
      playing.cancel(true);
      notHeard(call, e);
    }
    return false;
  }

  /** The first failure is told, the same ones after it only to who asks for them. */
  private void notHeard(Call call, Exception why) {
    if (silent) {
      LOG.debug("Call {} of {} was not heard", call.sequence(), call.number(), why);
    } else if (why.getCause() instanceof Speaker.NoSound none) {
      LOG.warn("Call {} of {} is silent: {}", call.sequence(), call.number(), none.getMessage());
    } else {
      LOG.warn("Call {} of {} was not heard", call.sequence(), call.number(), why);
    }
    silent = true;
  }
}
