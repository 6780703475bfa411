package batq.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealTimeFilterTest {
  private final List<Integer> questions = new ArrayList<>();
  private final RealTimeFilter filter = new RealTimeFilter(questions::add);

  @Test
  void questionsAreTakenOutEvenInPieces() {
    assertThat(rest("411004")).isEqualTo("41");
    assertThat(rest("0442")).isEqualTo("42");
    assertThat(questions).containsExactly(4);
  }

  @Test
  void whatOnlyBeginsLikeAQuestionPasses() {
    assertThat(rest("10411004091010040142")).isEqualTo("1041100409" + "1042");
    assertThat(questions).containsExactly(1);
  }

  private String rest(String hex) {
    return HexFormat.of().formatHex(filter.rest(HexFormat.of().parseHex(hex)));
  }
}
