package batq.client;

import batq.wire.DeviceHealth;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the server every 20 seconds how this device is. A word that is lost is not told again: the
 * next one says more.
 */
public final class HealthReports implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HealthReports.class);

  private final QueueClient queue;
  private final InstantSource clock;
  private final Supplier<DeviceHealth.Part> part;
  private final long begun = System.nanoTime();
  private final ScheduledExecutorService telling =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("health").daemon().factory());
  private boolean told = true;

  HealthReports(
      QueueClient queue, InstantSource clock, Supplier<DeviceHealth.Part> part, Duration every) {
    this.queue = queue;
    this.clock = clock;
    this.part = part;
    var unused =
        telling.scheduleWithFixedDelay(this::tell, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Begins at once.
   *
   * @param clock this machine's own
   * @param part asked each time, on a thread of its own
   */
  public static HealthReports start(
      QueueClient queue, InstantSource clock, Supplier<DeviceHealth.Part> part) {
    return new HealthReports(queue, clock, part, Duration.ofSeconds(DeviceHealth.EVERY_SECONDS));
  }

  @Override
  public void close() {
    telling.shutdownNow();
  }

  /** A task that throws would never run again. */
  private void tell() {
    try {
      var up = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
      note(queue.health(new DeviceHealth(Release.VERSION, up, clock.instant(), part.get())));
    } catch (RuntimeException e) {
      LOG.error("How this device is could not be told", e);
    }
  }

  /** The first failure is worth a line, the same ones after it are not. */
  private void note(Answer<Boolean> answer) {
    var before = told;
    told = answer instanceof Answer.Ok;
    switch (answer) {
      case Answer.Ok<Boolean> _ when !before -> LOG.info("The server hears this device again");
      case Answer.Ok<Boolean> _ -> {}
      case Answer.No<Boolean>(var problem) when before ->
          LOG.warn("The server does not take how this device is: {}", problem.code());
      case Answer.Silent<Boolean>(var why) when before ->
          LOG.info("The server does not hear this device: {}", why);
      case Answer.No<Boolean> _ -> {}
      case Answer.Silent<Boolean> _ -> {}
    }
  }
}
