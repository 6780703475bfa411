package batq.thai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpokenTest {
  @Test
  void theSecondCallIsSpokenLikeTheFirst() {
    assertThat(CallPhrase.AGAIN.thai("3021", 4)).isEqualTo(CallPhrase.FIRST.thai("3021", 4));
    assertThat(CallPhrase.AGAIN.wallWords()).isEqualTo("เรียกครั้งที่ ๒");
  }

  @Test
  void theLastCallSaysSo() {
    assertThat(CallPhrase.LAST.thai("3021", 4))
        .isEqualTo("เรียกหมายเลข สาม ศูนย์ สอง หนึ่ง เป็นครั้งสุดท้าย ที่ช่องบริการ สี่ ค่ะ");
    assertThat(CallPhrase.LAST.english("3021", 21))
        .isEqualTo("Last call for number three zero two one, please go to counter twenty-one.");
  }

  @Test
  void theCountOfCallsPicksThePhrase() {
    assertThat(CallPhrase.of(1, 3)).isEqualTo(CallPhrase.FIRST);
    assertThat(CallPhrase.of(2, 3)).isEqualTo(CallPhrase.AGAIN);
    assertThat(CallPhrase.of(3, 3)).isEqualTo(CallPhrase.LAST);
    assertThat(CallPhrase.of(4, 3)).isEqualTo(CallPhrase.LAST);
    assertThatThrownBy(() -> CallPhrase.of(0, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyDigitsAndCapitalsAreSpelled() {
    assertThatThrownBy(() -> TicketSpelling.thai("3-21")).hasMessageContaining("3-21");
    assertThatThrownBy(() -> NumberWords.thai(-1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> NumberWords.english(100)).hasMessageContaining("100");
  }
}
