package batq.hardware.buttons;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A lamp on a pin, by way of a transistor: the pin itself could not carry it. */
public final class Pi4jLamp implements Lamp {
  private static final Duration HALF_BLINK = Duration.ofMillis(400);

  private final DigitalOutput pin;
  private final ScheduledExecutorService timer;
  private Optional<ScheduledFuture<?>> blinking = Optional.empty();

  /**
   * Claims the pin, dark.
   *
   * @param bcmPin the pin's BCM number
   * @param timer carries the blinking
   */
  public Pi4jLamp(Context pi4j, int bcmPin, ScheduledExecutorService timer) {
    this.pin = pi4j.create(DigitalOutput.newConfigBuilder(pi4j).address(bcmPin).build());
    this.timer = timer;
    pin.low();
  }

  @Override
  public synchronized void show(Sign sign) {
    blinking.ifPresent(task -> task.cancel(false));
    blinking = Optional.empty();
    switch (sign) {
      case CLOSED -> pin.low();
      case MAY_PRESS -> pin.high();
      case PRINTING -> {
        pin.high();
        blinking =
            Optional.of(
                timer.scheduleAtFixedRate(
                    this::toggle,
                    HALF_BLINK.toMillis(),
                    HALF_BLINK.toMillis(),
                    TimeUnit.MILLISECONDS));
      }
    }
  }

  private synchronized void toggle() {
    if (blinking.isPresent()) {
      pin.toggle();
    }
  }
}
