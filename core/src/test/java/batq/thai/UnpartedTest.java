package batq.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpartedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "การศึกษา",
        "ผู้บังคับบัญชา",
        "สิ่งปลูกสร้าง",
        "15 นาที",
        "๐๙.๐๐ - ๑๑.๐๐ น.",
        "๑๑ มีนาคม ๒๕๖๙",
        "ช่องบริการ 3",
        "ต่าง ๆ"
      })
  void noLineEndsInside(String kept) {
    var pieces = Unparted.of("กรุณารอ " + kept + " กรุณารอ");
    assertThat(pieces).anyMatch(it -> it.held() && it.text().strip().endsWith(kept));
  }

  @Test
  void aWordOfTheDictionaryIsNotHeld() {
    assertThat(Unparted.of("บ้าน")).containsExactly(new Unparted("บ้าน", false));
  }

  @Test
  void joinedTheyAreTheTextAgain() {
    var random = RandomGenerator.of("L64X128MixRandom");
    var signs = "กขคงที่ปู้ญ ๆฯ0๑9-. ()|A\u200b\nำะาเแโใไ์็";
    for (var round = 0; round < 2_000; round++) {
      var text =
          random
              .ints(random.nextInt(0, 40), 0, signs.length())
              .mapToObj(at -> signs.substring(at, at + 1))
              .collect(Collectors.joining());
      assertThat(joined(Unparted.of(text))).isEqualTo(text);
    }
  }

  private static String joined(List<Unparted> pieces) {
    return pieces.stream().map(Unparted::text).collect(Collectors.joining());
  }
}
