package batq.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import batq.hardware.printer.PrintOutcome.Printed;
import batq.hardware.printer.PrinterAddress;
import batq.hardware.printer.ReceiptPrinter;
import batq.receipt.PrinterProfile;
import batq.receipt.Receipt;
import batq.receipt.ReceiptLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedPrinterMainTest {
  @Test
  void theDemonstrationsPrinterKeepsAPictureOfEachTicket(@TempDir Path folder)
      throws IOException, InterruptedException {
    var link = folder.resolve("printer");
    var pictures = folder.resolve("pictures");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                SimulatedPrinterMain.class.getName(),
                "--link",
                link.toString(),
                "--baud",
                "115200",
                "--pictures",
                pictures.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var said = process.inputReader()) {
      assertThat(said.readLine())
          .isEqualTo("simulated printer ready at serial:" + link + "@115200");
      var address = new PrinterAddress.Serial(link.toString(), 115_200);
      try (var printer = new ReceiptPrinter(address, PrinterProfile.PAPER_80_SERIAL)) {
        var paper = new Receipt(List.of(new ReceiptLine.Rule()));
        assertThat(printer.print(paper)).isEqualTo(new Printed());
        assertThat(printer.print(paper)).isEqualTo(new Printed());
      }
      await().until(() -> Files.exists(pictures.resolve("ticket-0002.png")));
      await().until(() -> Files.exists(pictures.resolve("latest.png")));
    } finally {
      process.destroy();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(link).doesNotExist();
  }
}
