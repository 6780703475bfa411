package batq.hardware.buttons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ButtonPanelTest {
  private static final ButtonId FIRST = new ButtonId(1);
  private static final ButtonId SECOND = new ButtonId(2);

  private final List<ButtonId> presses = new CopyOnWriteArrayList<>();

  @Test
  void aScriptPressesButtons() {
    var buttons = new ScriptedButtons();
    buttons.press(FIRST);
    buttons.onPress(presses::add);
    buttons.press(SECOND);
    assertThat(presses).containsExactly(SECOND);
  }

  @Test
  void aHeldKeyIsOnePress() {
    var keys = new KeyboardButtons(Map.of("F1", FIRST, "F2", SECOND));
    keys.onPress(presses::add);
    assertThat(keys.keyPressed("F1")).isTrue();
    keys.keyPressed("F1");
    keys.keyPressed("F2");
    keys.keyReleased("F1");
    keys.keyPressed("F1");
    assertThat(keys.keyPressed("Escape")).isFalse();
    keys.keyReleased("Escape");
    assertThat(presses).containsExactly(FIRST, SECOND, FIRST);
  }

  @Test
  void aPinDrawnToGroundIsAPress() {
    var pi4j = pins();
    try (var buttons = new Pi4jButtons(pi4j, Map.of(FIRST, 17, SECOND, 27))) {
      buttons.onPress(presses::add);
      var pin = (MockDigitalInput) pi4j.registry().get("button-2");
      pin.mockState(DigitalState.HIGH);
      pin.mockState(DigitalState.LOW);
      pin.mockState(DigitalState.HIGH);
      pin.mockState(DigitalState.LOW);
      await().until(() -> !presses.isEmpty());
      assertThat(presses).containsExactly(SECOND);
    } finally {
      pi4j.shutdown();
    }
  }

  @Test
  void aLampIsDarkLitOrBlinking() {
    var pi4j = pins();
    try (var timer = Executors.newSingleThreadScheduledExecutor()) {
      var lamp = new Pi4jLamp(pi4j, 5, timer);
      var pin = (MockDigitalOutput) pi4j.registry().all().values().iterator().next();
      assertThat(pin.isLow()).isTrue();
      lamp.show(Lamp.Sign.PRINTING);
      await().until(pin::isLow);
      await().until(pin::isHigh);
      lamp.show(Lamp.Sign.MAY_PRESS);
      assertThat(pin.isHigh()).isTrue();
      lamp.show(Lamp.Sign.CLOSED);
      assertThat(pin.isLow()).isTrue();
      timer.shutdownNow();
    } finally {
      pi4j.shutdown();
    }
  }

  private static Context pins() {
    return Pi4J.newContextBuilder()
        .add(MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance())
        .build();
  }
}
