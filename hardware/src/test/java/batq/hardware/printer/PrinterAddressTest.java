package batq.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterAddressTest {
  @Test
  void everyFormIsRead() {
    assertThat(PrinterAddress.parse("serial:/dev/ttyUSB0@19200"))
        .isEqualTo(new PrinterAddress.Serial("/dev/ttyUSB0", 19_200));
    assertThat(PrinterAddress.parse("tcp:192.168.1.40:9100"))
        .isEqualTo(new PrinterAddress.Tcp("192.168.1.40", 9100));
    assertThat(PrinterAddress.parse("device:/dev/usb/lp0"))
        .isEqualTo(new PrinterAddress.Device(Path.of("/dev/usb/lp0")));
    assertThat(PrinterAddress.parse("file:out.bin"))
        .isEqualTo(new PrinterAddress.File(Path.of("out.bin")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"serial:/dev/ttyUSB0@19200", "tcp:h:9100", "device:/dev/usb/lp0", "file:out.bin"})
  void anAddressIsWrittenAsItIsRead(String text) {
    assertThat(PrinterAddress.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/dev/ttyS0", "serial:/dev/ttyS0", "serial:x@50", "tcp:h", "tcp:h:0", "usb:1"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> PrinterAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
