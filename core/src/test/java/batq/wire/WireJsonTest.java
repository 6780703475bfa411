package batq.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireJsonTest implements SpeaksTheWire {

  @ParameterizedTest
  @EnumSource
  void aSampleWithAnUnknownFieldIsRefused(WireSamples sample) {
    var json = sample.json().replaceFirst("\\{", "{\"unheard\":1,");
    assertThatThrownBy(() -> sample(json, sample)).isInstanceOf(BadJson.class);
  }

  @ParameterizedTest
  @EnumSource
  void aSampleWithAMissingFieldIsRefused(WireSamples sample) {
    assertThatThrownBy(() -> sample("{}", sample)).isInstanceOf(BadJson.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"outcome\":0}",
        "{\"outcome\":\"PRINTED\"}",
        "{\"outcome\":\"printed\",\"outcome\":\"printed\"}",
        "{\"outcome\":null}",
        "{\"outcome\":[\"printed\"]}",
        "{\"outcome\":\"printed\"} x",
        "null",
        ""
      })
  void whatIsAlmostRightIsRefused(String json) {
    assertThatThrownBy(() -> WireJson.read(json, PrintReport.class)).isInstanceOf(BadJson.class);
  }

  @Test
  void theFieldIsNamedWhereverItLies() {
    var json = WireSamples.BOARD_STATE.json().replace("\"times\":2", "\"times\":\"2\"");
    assertThatThrownBy(() -> WireJson.read(json, BoardState.class))
        .isInstanceOfSatisfying(
            BadJson.class, bad -> assertThat(bad.field()).isEqualTo("calls[0].times"));
  }

  @Test
  void brokenUtf8IsRefusedAndNotMended() {
    var bytes = "{\"outcome\":\"printed\"}".getBytes(StandardCharsets.UTF_8);
    bytes[3] = (byte) 0xc3;
    assertThatThrownBy(() -> WireJson.read(bytes, PrintReport.class))
        .isInstanceOf(BadJson.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void anIntegerIsNoFractionAndNoText() {
    for (var wrong : new String[] {"1.9", "\"1\"", "true", "1e3"}) {
      var json = WireSamples.BOARD_STATE.json().replace("\"waiting\":2", "\"waiting\":" + wrong);
      assertThatThrownBy(() -> WireJson.read(json, BoardState.class))
          .as(wrong)
          .isInstanceOf(BadJson.class);
    }
  }

  private static Object sample(String json, WireSamples sample) {
    return WireJson.read(json, sample.type());
  }
}
