package batq.hardware.buttons;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Buttons on the pins of a Raspberry Pi, wired to ground with a pull-up: pressed is LOW. Pi4J's own
 * debouncing reports one press several times on some versions, so it is off and ours is used.
 */
public final class Pi4jButtons implements ButtonPanel {
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private final List<DebouncedButton> buttons = new ArrayList<>();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("buttons-look").daemon().factory());
  private volatile ButtonListener listener = button -> {};

  /**
   * Claims the pins.
   *
   * @param pins the BCM number of each button's pin
   */
  public Pi4jButtons(Context pi4j, Map<ButtonId, Integer> pins) {
    pins.forEach((id, pin) -> claim(pi4j, id, pin));
    looking.scheduleAtFixedRate(
        () -> buttons.forEach(button -> button.look(listener)),
        LOOK_EVERY.toMillis(),
        LOOK_EVERY.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  @Override
  public void onPress(ButtonListener newListener) {
    listener = newListener;
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }

  private void claim(Context pi4j, ButtonId id, int pin) {
    var button = new DebouncedButton(id);
    buttons.add(button);
    var config =
        DigitalInput.newConfigBuilder(pi4j)
            .id("button-" + id.number())
            .address(pin)
            .pull(PullResistance.PULL_UP)
            .debounce(0L)
            .build();
    pi4j.create(config)
        .addListener(event -> button.edge(event.state() == DigitalState.LOW, listener));
  }
}
