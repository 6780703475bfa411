package batq.server.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SatisfactionTest {
  static Stream<JsonNode> bands() throws IOException {
    return vectors("satisfaction_bands");
  }

  @ParameterizedTest
  @MethodSource("bands")
  void aMeanIsReadAfterItIsRoundedAsPrinted(JsonNode vector) {
    var mean = new BigDecimal(vector.get("mean").asString());

    assertThat(SatisfactionBand.of(mean).word()).isEqualTo(vector.get("band").asString());
  }

  static Stream<JsonNode> percents() throws IOException {
    return vectors("satisfaction_percent");
  }

  @ParameterizedTest
  @MethodSource("percents")
  void thePercentageComesFromTheUnroundedMean(JsonNode vector) {
    var counts =
        IntStream.rangeClosed(1, 5)
            .mapToObj(score -> vector.get("counts").get(Integer.toString(score)).asInt())
            .toList();
    var satisfaction = new Satisfaction(counts);

    assertThat(satisfaction.count()).isEqualTo(vector.get("n").asInt());
    assertThat(satisfaction.meanText()).isEqualTo(vector.get("mean_2dp").asString());
    assertThat(satisfaction.percentText()).isEqualTo(vector.get("percent_2dp").asString());
    assertThat(satisfaction.band().map(SatisfactionBand::word).orElse("-"))
        .isEqualTo(vector.get("band").asString());
  }

  @Test
  void aRatingIsOneToFive() {
    assertThatThrownBy(() -> new Rating(0)).hasMessageContaining("1 to 5");
    assertThatThrownBy(() -> new Rating(6)).hasMessageContaining("1 to 5");
    assertThatThrownBy(() -> new Satisfaction(List.of(1, 2))).hasMessageContaining("five counts");
  }

  private static Stream<JsonNode> vectors(String name) throws IOException {
    try (var file = SatisfactionTest.class.getResourceAsStream("/batq/thai/vectors.json")) {
      return new JsonMapper().readTree(file).get(name).values().stream();
    }
  }
}
