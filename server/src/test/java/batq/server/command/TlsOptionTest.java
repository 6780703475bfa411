package batq.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.server.tls.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TlsOptionTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
  void whatStaysInTheMachineIsPlainUnlessSomebodySaysOtherwise(String host) {
    assertThat(option().forHost(host)).isEqualTo(new Tls.Off());
    assertThat(option("--tls", "self").forHost(host)).isEqualTo(new Tls.Self());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.10"})
  void whatLeavesTheMachineIsSecuredUnlessSomebodySaysOtherwise(String host) {
    assertThat(option().forHost(host)).isEqualTo(new Tls.Self());
    assertThat(option("--tls", "off").forHost(host)).isEqualTo(new Tls.Off());
  }

  @Test
  void filesOfTheOfficesOwnAreNamedBothOrNone(@TempDir Path folder) throws IOException {
    var certificate = Files.createFile(folder.resolve("a.pem"));
    var key = Files.createFile(folder.resolve("a.key"));
    var files = new Tls.Files(certificate, key);
    var both = new String[] {"--tls-certificate", "" + certificate, "--tls-key", "" + key};
    assertThat(option(both).forHost("0.0.0.0")).isEqualTo(files);
    assertThat(option(both).forHost("127.0.0.1")).isEqualTo(files);
    refused("--tls-certificate", "" + certificate);
    refused("--tls", "files");
    refused("--tls", "self", "--tls-key", "" + key);
    refused("--tls-certificate", "" + certificate, "--tls-key", "" + folder.resolve("none"));
    refused("--tls", "perhaps");
  }

  private static void refused(String... words) {
    assertThatThrownBy(() -> option(words).forHost("0.0.0.0")).isInstanceOf(WrongUse.class);
  }

  private static TlsOption option(String... words) {
    var option = new TlsOption();
    new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(option)).parseArgs(words);
    return option;
  }
}
