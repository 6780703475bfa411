package batq.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void aNumberIsItsSeriesAndAtLeastThreeDigitsAndNeverWraps() {
    assertThat(TicketNumber.of(new Series("3"), 21).shown()).isEqualTo("3021");
    assertThat(TicketNumber.of(new Series("3"), 999).shown()).isEqualTo("3999");
    assertThat(TicketNumber.of(new Series("3"), 1000).shown()).isEqualTo("31000");
    assertThat(TicketNumber.of(new Series("R"), 12).series()).isEqualTo(new Series("R"));
  }

  @Test
  void whatIsNoNumberIsRefusedWithItsText() {
    assertThatThrownBy(() -> new TicketNumber("0001")).hasMessageContaining("0001");
    assertThatThrownBy(() -> new Series("กก")).hasMessageContaining("กก");
    assertThatThrownBy(() -> CounterId.of(100)).hasMessageContaining("100");
    assertThatThrownBy(() -> Mark.parse("1:2")).hasMessageContaining("1:2");
  }

  @Test
  void aTicketIdIsReadInItsCanonicalFormAlone() {
    var id = TicketId.random();
    assertThat(TicketId.parse(id.toString())).isEqualTo(id);
    assertThatThrownBy(() -> TicketId.parse(id.toString().toUpperCase(java.util.Locale.ROOT)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
