package batq.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class IconTest {
  @TestFactory
  Stream<DynamicTest> everyShippedIconIsRead() throws IOException, URISyntaxException {
    var folder = Path.of(Objects.requireNonNull(Icon.class.getResource("icons")).toURI());
    List<String> names;
    try (var files = Files.list(folder)) {
      names = files.map(file -> file.getFileName().toString().replace(".svg", "")).toList();
    }
    assertThat(names).hasSizeGreaterThan(60);
    return names.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(Icon.named(name).shapes())
                            .allMatch(
                                shape -> shape.path().matches("[MmLlHhVvCcSsQqAaZz0-9., -]+"))));
  }

  @Test
  void aCircleBecomesAPath() {
    var finance = Icon.named("dept-3-finance");
    assertThat(finance.width()).isEqualTo(24);
    assertThat(finance.shapes().getFirst())
        .isEqualTo(
            new Icon.Stroked(
                "M3.0 12.0a9.0 9.0 0 1 0 18.0 0a9.0 9.0 0 1 0 -18.0 0z",
                Optional.empty(),
                2,
                List.of()));
  }

  @Test
  void aDashedLineKeepsItsDashes() {
    assertThat(Icon.named("state-no-show").shapes())
        .allMatch(shape -> shape instanceof Icon.Stroked line && line.dashes().size() == 2);
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> Icon.named("no-such-thing")).hasMessageContaining("no-such-thing");
  }
}
