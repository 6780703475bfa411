package batq.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);
  private static final long PRESENT = Totp.stepAt(NOW);

  /** RFC 6238, appendix B, the rows of SHA-1. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codesAreThoseOfTheRfc(long second, String code) {
    var step = Totp.stepAt(Instant.ofEpochSecond(second));
    assertThat("%08d".formatted(Totp.truncated(SECRET, step) % 100_000_000)).isEqualTo(code);
    assertThat(Totp.code(SECRET, step)).isEqualTo(code.substring(2));
  }

  @Test
  void oneStepEarlyOrLateIsBorneAndNoMore() {
    for (var off = -3; off <= 3; off++) {
      var code = Totp.code(SECRET, PRESENT + off);
      assertThat(Totp.step(SECRET, code, NOW, 0).isPresent()).isEqualTo(Math.abs(off) <= 1);
    }
  }

  @Test
  void aStepThatWasUsedAndThoseBeforeItCountNoMore() {
    var code = Totp.code(SECRET, PRESENT);
    assertThat(Totp.step(SECRET, code, NOW, PRESENT - 1)).hasValue(PRESENT);
    assertThat(Totp.step(SECRET, code, NOW, PRESENT)).isEmpty();
    assertThat(Totp.step(SECRET, Totp.code(SECRET, PRESENT - 1), NOW, PRESENT)).isEmpty();
  }

  @Test
  void whatIsNoCodeIsNone() {
    for (var typed : new String[] {"", "05047", "0504711", "ABCDEF", "๐๕๐๔๗๑"}) {
      assertThat(Totp.step(SECRET, typed, NOW, 0)).isEmpty();
    }
  }

  /** RFC 4648, section 10, without padding. */
  @ParameterizedTest
  @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "foobar, MZXW6YTBOI"})
  void base32IsThatOfTheRfc(String text, String base32) {
    assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
  }

  @Test
  void printedCodesAreReadAsPeopleTypeThem() {
    for (var code : PrintedCode.sheet()) {
      assertThat(PrintedCode.typed(code.printed())).contains(code);
      var loose = " " + code.printed().toLowerCase(java.util.Locale.ROOT).replace("-", " ") + " ";
      assertThat(PrintedCode.typed(loose)).contains(code);
    }
    assertThat(PrintedCode.typed("050471")).isEmpty();
    assertThat(PrintedCode.sheet()).doesNotHaveDuplicates().hasSize(10);
  }
}
