package batq.display;

import batq.client.HealthReports;
import batq.client.Patience;
import batq.client.QueueClient;
import batq.display.board.Acknowledgements;
import batq.display.board.BoardFollower;
import batq.display.screen.BoardScreen;
import batq.display.voice.Announcer;
import batq.wire.Announcement.Outcome;
import batq.wire.BoardState.Call;
import batq.wire.DeviceHealth;
import batq.wire.DeviceHealth.Sound;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One wall, put together: what the server says becomes picture and sound. */
final class Display implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Display.class);

  private final BoardScreen screen;
  private final Optional<Announcer> announcer;
  private final Acknowledgements acknowledgements;
  private final BoardFollower follower;
  private final HealthReports health;
  private final ScheduledExecutorService ticking =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("tick").factory());

  Display(DisplayConfig config, BoardScreen screen, String token, InstantSource clock) {
    this.screen = screen;
    // What the server is told of time, and its certificate judged by, is the machine's own.
    var client =
        new QueueClient(config.server(), token, Patience.BACKGROUND, InstantSource.system());
    acknowledgements = new Acknowledgements(client, clock);
    announcer =
        config.sound()
            ? Optional.of(
                Announcer.onTheSoundCard(
                    (call, outcome) -> acknowledgements.tell(call.sequence(), outcome)))
            : Optional.empty();
    follower =
        new BoardFollower(
            client, config.rules(), clock, screen::show, this::announce, acknowledgements::listed);
    health =
        HealthReports.start(
            client,
            InstantSource.system(),
            () -> new DeviceHealth.Wall(soundNow(), follower.isStale()));
    var each = BoardFollower.TICK.toMillis();
    var unused = ticking.scheduleAtFixedRate(this::tick, each, each, TimeUnit.MILLISECONDS);
  }

  private Sound soundNow() {
    return announcer.map(voice -> voice.isSilent() ? Sound.SILENT : Sound.ON).orElse(Sound.OFF);
  }

  private void announce(Call call) {
    announcer.ifPresentOrElse(
        voice -> voice.announce(call), () -> acknowledgements.tell(call.sequence(), Outcome.SHOWN));
  }

  /** One tick that fails must not end all those after it. */
  private void tick() {
    try {
      follower.tick();
    } catch (RuntimeException e) {
      LOG.error("The wall could not be brought up to date", e);
    }
  }

  @Override
  public void close() {
    ticking.shutdownNow();
    health.close();
    follower.close();
    announcer.ifPresent(Announcer::close);
    acknowledgements.close();
    screen.close();
  }
}
