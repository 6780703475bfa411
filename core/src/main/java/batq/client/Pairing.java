package batq.client;

import batq.wire.DeviceType;
import batq.wire.PairingOffer;
import batq.wire.PairingState;
import batq.wire.PairingWish;
import batq.wire.WireJson;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A device without a token becomes one of the office's: it shows six digits until the admin has
 * typed them. Over TLS the server must show its key first, as it must later.
 */
public final class Pairing {
  /** So often a device asks whether its digits were typed; somebody stands before it. */
  private static final Duration ASKS_EVERY = Duration.ofSeconds(2);

  /** So long after a server that does not answer or has no room it is asked again. */
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(Pairing.class);

  private final Calls calls;
  private final DeviceType type;
  private final Consumer<Shown> screen;
  private final Duration asksEvery;

  /** What a device without a token shows. */
  public sealed interface Shown {}

  /** The server is looked for. */
  public record Looking() implements Shown {}

  /**
   * To be typed by the admin.
   *
   * @param digits six of them
   * @param minutes for which they are good
   */
  public record Digits(String digits, int minutes) implements Shown {}

  /**
   * No server answers.
   *
   * @param stranger what answers could not show the key that this device was told
   */
  public record NoServer(boolean stranger) implements Shown {}

  Pairing(
      ServerAddress server,
      DeviceType type,
      InstantSource clock,
      Consumer<Shown> screen,
      Duration asksEvery) {
    this.calls = new Calls(server, clock);
    this.type = type;
    this.screen = screen;
    this.asksEvery = asksEvery;
  }

  /**
   * @param clock this machine's own
   * @param screen takes what is to be shown, on the thread of {@link #await}
   */
  public Pairing(
      ServerAddress server, DeviceType type, InstantSource clock, Consumer<Shown> screen) {
    this(server, type, clock, screen, ASKS_EVERY);
  }

  /**
   * Waits until the admin has typed the digits, however long it takes; returns this device's token.
   */
  public String await() throws InterruptedException {
    screen.accept(new Looking());
    while (true) {
      switch (offer()) {
        case Answer.Ok<PairingOffer>(var offer) -> {
          screen.accept(new Digits(offer.digits(), offer.minutes()));
          if (isTyped(offer)) {
            LOG.info("This device is paired with the office");
            return offer.token();
          }
        }
        case Answer.No<PairingOffer>(var problem) -> {
          LOG.warn("The server does not pair: {}", problem.code());
          noServer();
        }
        case Answer.Silent<PairingOffer>(var why) -> {
          LOG.info("No pairing yet: {}", why);
          noServer();
        }
      }
    }
  }

  /** Until the digits were typed, or are good no longer. */
  private boolean isTyped(PairingOffer offer) throws InterruptedException {
    while (true) {
      Thread.sleep(asksEvery);
      switch (ask(offer.token())) {
        case Answer.Ok<PairingState>(var state) when state.paired() -> {
          return true;
        }
        case Answer.Ok<PairingState> _ ->
            screen.accept(new Digits(offer.digits(), offer.minutes()));
        case Answer.No<PairingState> _ -> {
          return false;
        }
        // The digits may still be good when the server is back.
        case Answer.Silent<PairingState> _ -> screen.accept(new NoServer(calls.isStrange()));
      }
    }
  }

  private void noServer() throws InterruptedException {
    screen.accept(new NoServer(calls.isStrange()));
    Thread.sleep(asksEvery.compareTo(ASKS_EVERY) < 0 ? asksEvery : AGAIN);
  }

  private Answer<PairingOffer> offer() {
    var post =
        calls
            .to("/api/pairings")
            .header("Content-Type", "application/json")
            .timeout(Patience.BACKGROUND.perTry())
            .POST(Calls.json(new PairingWish(type)))
            .build();
    return calls.once(post, response -> WireJson.read(response.body(), PairingOffer.class));
  }

  private Answer<PairingState> ask(String token) {
    var get =
        calls
            .to("/api/pairings/self")
            .header("Authorization", "Bearer " + token)
            .timeout(Patience.BACKGROUND.perTry())
            .GET()
            .build();
    return calls.once(get, response -> WireJson.read(response.body(), PairingState.class));
  }
}
