package batq.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SarabunFontTest {
  @ParameterizedTest
  @EnumSource
  void everyWeightIsATrueTypeFile(SarabunFont font) throws IOException {
    try (var stream = font.open()) {
      assertThat(stream.readNBytes(4)).containsExactly(0, 1, 0, 0);
      assertThat(stream.readAllBytes()).hasSizeGreaterThan(50_000);
    }
  }
}
