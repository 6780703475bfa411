package batq.kiosk.screen;

import batq.kiosk.ticket.KioskState;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kiosk's few notes (LOOK.md, Sound), made here and played beside the screen. Without a sound
 * card it is silent; no sound ever comes without its words.
 */
final class Tones implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Tones.class);
  private static final float RATE = 44_100;
  private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);
  private static final double ATTACK_SECONDS = 0.02;

  /** One note: its pitch and length. */
  record Note(double hertz, int millis, double loudness) {}

  static final List<Note> TOUCH = List.of(new Note(1200, 15, 0.25));
  static final List<Note> TICKET_OUT = List.of(new Note(523, 120, 0.5), new Note(659, 120, 0.5));
  static final List<Note> FAULT = List.of(new Note(330, 400, 0.5));
  static final List<Note> STAFF =
      List.of(new Note(659, 350, 0.6), new Note(523, 350, 0.6), new Note(659, 350, 0.6));

  private final Optional<ExecutorService> player;
  private volatile boolean card = true;

  private Tones(Optional<ExecutorService> player) {
    this.player = player;
  }

  /** Plays one after the other; when three wait already, a note more is not worth playing. */
  static Tones start() {
    return new Tones(
        Optional.of(
            new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(3),
                Thread.ofPlatform().name("tones").daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy())));
  }

  static Tones silent() {
    return new Tones(Optional.empty());
  }

  void touch() {
    play(TOUCH);
  }

  /** The note that belongs to a change of screen, if one does. */
  void change(Optional<KioskState> before, KioskState now) {
    switch (now) {
      case KioskState.TakeTicket printed -> play(TICKET_OUT);
      case KioskState.StaffCalled called -> play(STAFF);
      case KioskState.NumberOnScreen unprinted -> play(FAULT);
      case KioskState.Full full -> play(FAULT);
      case KioskState.TooFast rests -> play(FAULT);
      case KioskState.CannotIssue trouble
          when before.filter(KioskState.Asking.class::isInstance).isPresent() ->
          play(FAULT);
      default -> {}
    }
  }

  @Override
  public void close() {
    player.ifPresent(ExecutorService::shutdownNow);
  }

  private void play(List<Note> notes) {
    player.filter(any -> card).ifPresent(thread -> thread.execute(() -> sound(samples(notes))));
  }

  private void sound(byte[] samples) {
    try (var line = AudioSystem.getSourceDataLine(FORMAT)) {
      line.open(FORMAT);
      line.start();
      line.write(samples, 0, samples.length);
      line.drain();
    } catch (LineUnavailableException | IllegalArgumentException e) {
      card = false;
      LOG.info("No sound card, the kiosk is silent: {}", e.getMessage());
    }
  }

  /** Sines of 16 bits with soft beginnings and ends, little-endian. */
  static byte[] samples(List<Note> notes) {
    var out = new ByteArrayOutputStream();
    for (var note : notes) {
      var count = (int) (RATE * note.millis() / 1000);
      var edge = Math.min(count / 3, (int) (RATE * ATTACK_SECONDS));
      for (var at = 0; at < count; at++) {
        var envelope = Math.min(1.0, Math.min(at, count - at) / (double) edge);
        var wave = Math.sin(2 * Math.PI * note.hertz() * at / RATE);
        var sample = (int) (wave * envelope * note.loudness() * Short.MAX_VALUE);
        out.write(sample);
        out.write(sample >> 8);
      }
    }
    return out.toByteArray();
  }
}
