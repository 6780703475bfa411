package batq.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import batq.hardware.printer.PrintOutcome.OutOfPaper;
import batq.hardware.printer.PrintOutcome.Printed;
import batq.hardware.printer.PrintOutcome.Unconfirmed;
import batq.hardware.printer.PrintOutcome.Unreachable;
import batq.hardware.sim.PrinterMood;
import batq.hardware.sim.SimulatedPrinter;
import batq.receipt.PrinterProfile;
import batq.receipt.ReceiptImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every way to a printer, the one that is gone and the one that comes back. */
@Execution(ExecutionMode.CONCURRENT)
class PortsTest {
  private static final int BAUD = 115_200;
  private static final PrinterProfile PROFILE = PrinterProfile.PAPER_80_SERIAL;

  private final List<byte[]> tickets = new CopyOnWriteArrayList<>();
  private SimulatedPrinter machine;

  @BeforeEach
  void switchOn() throws IOException {
    machine = SimulatedPrinter.start(BAUD, tickets::add);
  }

  @AfterEach
  void switchOff() {
    machine.close();
  }

  @Test
  void aPrinterThatComesBackUnderItsNamePrintsAgain(@TempDir Path folder) throws IOException {
    var link = folder.resolve("printer");
    Files.createSymbolicLink(link, Papers.slaveOf(machine));
    try (var named =
        new ReceiptPrinter(new PrinterAddress.Serial(link.toString(), BAUD), PROFILE)) {
      assertThat(named.print(Papers.paper("3021"))).isEqualTo(new Printed());
      machine.close();
      assertThat(named.print(Papers.paper("3022"))).isInstanceOf(Unreachable.class);
      try (var again = SimulatedPrinter.start(BAUD, tickets::add)) {
        Files.delete(link);
        Files.createSymbolicLink(link, Papers.slaveOf(again));
        assertThat(named.print(Papers.paper("3023"))).isEqualTo(new Printed());
      }
    }
  }

  @Test
  void aPrinterThatIsNotThereIsUnreachable() {
    for (var address :
        List.of("serial:/dev/no-such-printer@19200", "device:/dev/no-such-printer")) {
      try (var nowhere = new ReceiptPrinter(PrinterAddress.parse(address), PROFILE)) {
        assertThat(nowhere.print(Papers.paper("3021"))).isInstanceOf(Unreachable.class);
        assertThat(nowhere.status()).isEmpty();
      }
    }
  }

  @Test
  void aDeviceFilePrintsAndIsUnpluggedLikeASerialLine() throws IOException {
    try (var device =
        new ReceiptPrinter(new PrinterAddress.Device(Papers.slaveOf(machine)), PROFILE)) {
      assertThat(device.print(Papers.paper("3021"))).isEqualTo(new Printed());
      machine.hangUpAfter(400);
      assertThat(device.print(Papers.paper("3022"))).isInstanceOf(Unreachable.class);
    }
  }

  @Test
  void aNetworkPrinterPrintsAndIsUnpluggedLikeASerialLine() throws IOException {
    try (var remote = SimulatedPrinter.startOnTcp(tickets::add);
        var network = new ReceiptPrinter(remote.address(), PrinterProfile.PAPER_80_FAST)) {
      assertThat(network.print(Papers.paper("3021"))).isEqualTo(new Printed());
      remote.setMood(PrinterMood.OUT_OF_PAPER);
      assertThat(network.print(Papers.paper("3022"))).isEqualTo(new OutOfPaper());
      remote.close();
      assertThat(network.print(Papers.paper("3023"))).isInstanceOf(Unreachable.class);
    }
  }

  @Test
  void aPlainFileTakesTheBytesAndConfirmsNothing(@TempDir Path folder) throws IOException {
    var file = folder.resolve("ticket.bin");
    try (var plain = new ReceiptPrinter(new PrinterAddress.File(file), PROFILE)) {
      assertThat(plain.print(Papers.paper("3021"))).isEqualTo(new Unconfirmed());
    }
    assertThat(ReceiptImage.of(Files.readAllBytes(file), PROFILE).getWidth()).isEqualTo(576);
  }
}
