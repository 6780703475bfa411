package batq.server.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.server.http.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SetupCodeTest {
  private static final String HERE = "192.0.2.7";

  private Instant now = Instant.EPOCH;
  private final SetupCode code = SetupCode.fresh(() -> now);

  @Test
  void itIsTakenHoweverItIsTyped() {
    assertThat(code.printed()).matches("[A-Z2-7]{4}-[A-Z2-7]{4}");
    assertThat(code.judge(code.printed(), HERE)).isEqualTo(SetupCode.Judged.RIGHT);
    var carelessly = " " + code.printed().toLowerCase(Locale.ROOT).replace("-", " ") + " ";
    assertThat(code.judge(carelessly, HERE)).isEqualTo(SetupCode.Judged.RIGHT);
  }

  @Test
  void afterHalfAnHourItIsTooOld() {
    now = now.plus(SetupCode.GOOD_FOR).minusSeconds(1);
    assertThat(code.judge(code.printed(), HERE)).isEqualTo(SetupCode.Judged.RIGHT);
    now = now.plusSeconds(1);
    assertThat(code.judge(code.printed(), HERE)).isEqualTo(SetupCode.Judged.OVER);
  }

  @Test
  void eachStartHasItsOwn() {
    assertThat(SetupCode.fresh(() -> now).printed()).isNotEqualTo(code.printed());
  }

  @Test
  void whoGuessesWaitsAndOthersDoNot() {
    for (var tries = 0; tries < 5; tries++) {
      assertThat(code.judge("ABCDEFG" + (tries + 2), HERE)).isEqualTo(SetupCode.Judged.WRONG);
    }
    assertThatThrownBy(() -> code.judge(code.printed(), HERE)).isInstanceOf(Refused.class);
    assertThat(code.judge(code.printed(), "192.0.2.8")).isEqualTo(SetupCode.Judged.RIGHT);
    now = now.plus(Duration.ofMinutes(5));
    assertThat(code.judge(code.printed(), HERE)).isEqualTo(SetupCode.Judged.RIGHT);
  }
}
