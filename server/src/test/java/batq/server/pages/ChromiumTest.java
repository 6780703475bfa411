package batq.server.pages;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChromiumTest {
  @Test
  void aMissingBrowserIsAFailureInWords() {
    assertThatThrownBy(() -> new Chromium(Path.of("/nowhere/chromium")))
        .hasMessageContaining("install chromium: ./batq test does");
  }
}
