package batq.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.receipt.EscPosCommand.AskProcessId;
import batq.receipt.EscPosCommand.CharacterSize;
import batq.receipt.EscPosCommand.Characters;
import batq.receipt.EscPosCommand.Cut;
import batq.receipt.EscPosCommand.FeedDots;
import batq.receipt.EscPosCommand.Initialise;
import batq.receipt.EscPosCommand.Justify;
import batq.receipt.EscPosCommand.Magnification;
import batq.receipt.EscPosCommand.Raster;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscPosCommandTest {
  record Golden(EscPosCommand command, String hex) {}

  static List<Golden> golden() {
    var dots = new Dots(9, 2, new byte[] {(byte) 0xFF, (byte) 0x80, 0x01, 0});
    return List.of(
        new Golden(new Initialise(), "1b40"),
        new Golden(new Justify(Alignment.LEFT), "1b6100"),
        new Golden(new Justify(Alignment.CENTRE), "1b6101"),
        new Golden(new FeedDots(255), "1b4aff"),
        new Golden(new CharacterSize(8, 8), "1d2177"),
        new Golden(new CharacterSize(1, 1), "1d2100"),
        new Golden(new Characters("3021"), "333032310a"),
        new Golden(new Raster(dots, Magnification.BOTH), "1d76300302000200ff800100"),
        new Golden(new Cut(16), "1d564210"),
        new Golden(new AskProcessId(new ProcessId("A2B3")), "1d28480600303041324233"));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void everyCommandHasItsExactBytes(Golden golden) {
    assertThat(HexFormat.of().formatHex(golden.command.bytes())).isEqualTo(golden.hex);
  }

  @ParameterizedTest
  @MethodSource("golden")
  void everyCommandIsReadBack(Golden golden) throws IOException {
    var reader = new EscPosReader(new ByteArrayInputStream(golden.command.bytes()));
    assertThat(reader.next().map(EscPosCommand::bytes)).contains(golden.command.bytes());
    assertThat(reader.next()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1b21", "1d56ff00", "1b6109", "1d4c", "80", "1c71", "1d284b"})
  void anUnknownCommandIsAnError(String hex) {
    var reader = new EscPosReader(new ByteArrayInputStream(HexFormat.of().parseHex(hex)));
    assertThatThrownBy(reader::next).isInstanceOf(EscPosReader.UnknownCommandException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1d76300002000200ff", "1b", "33"})
  void bytesThatEndTooSoonAreAnError(String hex) {
    var reader = new EscPosReader(new ByteArrayInputStream(HexFormat.of().parseHex(hex)));
    assertThatThrownBy(reader::next).isInstanceOf(EOFException.class);
  }

  @Test
  void aProcessIdIsFourPrintableSigns() {
    assertThatThrownBy(() -> new ProcessId("AB\u0010C"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ProcessId("ABC")).isInstanceOf(IllegalArgumentException.class);
    assertThat(ProcessId.random()).isNotEqualTo(ProcessId.random());
  }
}
