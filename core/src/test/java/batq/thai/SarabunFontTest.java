package batq.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.ByteArrayInputStream;
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

  /** Read by Java2D, which takes the family from the same table. */
  @ParameterizedTest
  @EnumSource
  void asItsOwnFamilyAWeightHasOneFamilyNameAlone(SarabunFont font) throws Exception {
    try (var shared = font.open();
        var own = font.openAsOwnFamily()) {
      var before = shared.readAllBytes();
      var after = own.readAllBytes();
      assertThat(after).hasSameSizeAs(before);
      var read = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(after));
      var expected = font.weight() == 400 || font.weight() == 700 ? "Sarabun" : read.getFontName();
      assertThat(read.getFamily()).isEqualTo(expected);
    }
  }
}
