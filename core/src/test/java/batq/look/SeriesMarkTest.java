package batq.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesMarkTest {
  @Test
  void nineSeriesHaveNineShapesNamesAndColours() {
    var marks = IntStream.rangeClosed(1, 9).mapToObj(i -> SeriesMark.of("" + i)).toList();
    assertThat(marks.stream().map(SeriesMark::spokenName).distinct()).hasSize(9);
    assertThat(marks.stream().map(SeriesMark::shape).distinct()).hasSize(9);
    assertThat(marks.stream().map(SeriesMark::light).distinct()).hasSize(9);
    assertThat(marks.stream().map(SeriesMark::dark).distinct()).hasSize(9);
  }

  @Test
  void theLightColourIsThatOfTheFile() {
    for (var series = 1; series <= 9; series++) {
      var mark = SeriesMark.of("" + series);
      assertThat(mark.shape().shapes())
          .allMatch(shape -> shape.colour().equals(Optional.of(mark.light())));
    }
  }

  @Test
  void aLatinSeriesWearsTheShapeOfItsDepartment() {
    var registry = SeriesMark.of("R");
    assertThat(registry.sign()).isEqualTo("R");
    assertThat(registry.spokenName()).isEqualTo("บ้าน");
    assertThat(SeriesMark.of("Z").spokenName()).isEqualTo("โล่");
    assertThatThrownBy(() -> SeriesMark.of("0")).isInstanceOf(IllegalArgumentException.class);
  }
}
