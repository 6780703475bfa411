package batq.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Held by every program, each with the libraries that it is shipped with: it reads and writes the
 * same records letter for letter.
 */
public interface SpeaksTheWire {

  @ParameterizedTest
  @EnumSource
  default void aSampleIsReadAndWrittenLetterForLetter(WireSamples sample) {
    assertThat(WireJson.write(sample.read(sample.type()))).isEqualTo(sample.json());
  }
}
