package batq.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors of the domain: what is said and written, worked out by people who know. */
final class Vectors {
  private static final JsonNode ALL = read();

  private Vectors() {}

  /** One test for each vector of a group; a group without vectors is itself a failure. */
  static Stream<DynamicTest> each(String group, Consumer<JsonNode> check) {
    var vectors = ALL.get(group);
    assertThat(vectors.size()).as("vectors of " + group).isPositive();
    return vectors
        .valueStream()
        .map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> check.accept(vector)));
  }

  private static JsonNode read() {
    try (var stream = Vectors.class.getResourceAsStream("vectors.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
