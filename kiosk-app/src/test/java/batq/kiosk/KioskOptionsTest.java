package batq.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.client.ServerAddress;
import batq.hardware.printer.PrinterAddress;
import batq.kiosk.screen.ScreenSettings;
import batq.kiosk.screen.ScreenShape;
import batq.kiosk.screen.SlotSide;
import batq.kiosk.ticket.Press;
import batq.kiosk.ticket.Times;
import batq.receipt.PrinterProfile;
import batq.wire.ServerFingerprint;
import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class KioskOptionsTest {
  @Test
  void everySettingHasAWorkingDefault() {
    assertThat(config())
        .isEqualTo(
            new KioskConfig(
                ServerAddress.of(URI.create("http://127.0.0.1:8080")),
                Optional.empty(),
                Optional.empty(),
                PrinterProfile.PAPER_80_SERIAL,
                Path.of("kiosk-data"),
                new ScreenSettings(
                    Optional.empty(), SlotSide.BELOW, false, false, true, Optional.empty()),
                Times.DEFAULT,
                Map.of(),
                false));
  }

  @Test
  void everySettingCanBeGiven() {
    var config =
        config(
            "--server=https://10.0.0.2:9000",
            "--server-fingerprint=" + "AB:".repeat(31) + "AB",
            "--token-file=t",
            "--printer=serial:/dev/ttyUSB0@19200",
            "--profile=80mm-fast",
            "--data=d",
            "--layout=landscape",
            "--slot=right",
            "--headless",
            "--window",
            "--sound=false",
            "--pictures=p",
            "--more-time-after=90",
            "--start-again-after=30",
            "--take-ticket-for=10",
            "--number-stays=45",
            "--keys=F1=land_tax:elderly,F2=info",
            "--presses-from-stdin");
    assertThat(config.server())
        .isEqualTo(
            new ServerAddress(
                URI.create("https://10.0.0.2:9000"),
                Optional.of(new ServerFingerprint("ab".repeat(32)))));
    assertThat(config.tokenFile()).contains(Path.of("t"));
    assertThat(config.printer()).contains(new PrinterAddress.Serial("/dev/ttyUSB0", 19200));
    assertThat(config.profile()).isEqualTo(PrinterProfile.PAPER_80_FAST);
    assertThat(config.screen())
        .isEqualTo(
            new ScreenSettings(
                Optional.of(ScreenShape.LANDSCAPE),
                SlotSide.RIGHT,
                true,
                true,
                false,
                Optional.of(Path.of("p"))));
    assertThat(config.times().moreTimeAfter()).hasSeconds(90);
    assertThat(config.times().startAgainAfter()).hasSeconds(30);
    assertThat(config.times().takeTicketFor()).hasSeconds(10);
    assertThat(config.times().numberStays()).hasSeconds(45);
    assertThat(config.keys())
        .containsEntry("F1", new Press(new ServiceId("land_tax"), VisitorClass.ELDERLY))
        .containsEntry("F2", new Press(new ServiceId("info"), VisitorClass.GENERAL));
    assertThat(config.pressesFromStdin()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--more-time-after=59",
        "--number-stays=29",
        "--layout=round",
        "--printer=paper",
        "--profile=none",
        "--keys=F1=Land Tax",
        "--server=nowhere",
        "--server-fingerprint=abc"
      })
  void aBadValueIsNamed(String flag) {
    var value = flag.substring(flag.lastIndexOf('=') + 1);
    assertThatThrownBy(() -> config(flag))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(value);
  }

  /** Over plain HTTP nobody shows a key: the token would go to whoever answers. */
  @Test
  void aFingerprintIsForTlsAlone() {
    assertThatThrownBy(
            () -> config("--server=http://10.0.0.2", "--server-fingerprint=" + "ab".repeat(32)))
        .hasMessageContaining("begins with https");
  }

  @Test
  void anUnknownSettingInTheFileIsRefused(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("kiosk.properties"), "printr=none\n");
    assertThat(KioskMain.run("--config", file.toString())).isEqualTo(2);
  }

  @Test
  void aTokenFileThatIsNotThereIsWrongUse() {
    assertThat(KioskMain.run("--token-file", "no-such-file")).isEqualTo(2);
  }

  private static KioskConfig config(String... args) {
    var options = new KioskOptions();
    new CommandLine(options).parseArgs(args);
    return options.config();
  }
}
