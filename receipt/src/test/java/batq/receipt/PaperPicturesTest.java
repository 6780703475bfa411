package batq.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import batq.wire.VisitorClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures of paper for the manual. With {@code -Dbatq.images=$PWD/docs/images} they are written
 * there, the same bytes on each machine.
 */
class PaperPicturesTest {
  private static final ProcessId ID = new ProcessId("PAPR");

  @Test
  void everyKindOfTicketIsAPicture(@TempDir Path temporary) throws IOException {
    var folder = Path.of(System.getProperty("batq.images", temporary.toString()));
    Files.createDirectories(folder);
    var office = Samples.catalogue(false);
    var ordinary = Samples.tax(VisitorClass.GENERAL);
    var tickets =
        Map.of(
            "ordinary", TicketReceipt.of(ordinary, office),
            "priority", TicketReceipt.of(Samples.tax(VisitorClass.ELDERLY), office),
            "reprint",
                TicketReceipt.reprint(ordinary, office, Samples.ISSUED.plus(Duration.ofMinutes(9))),
            "six-documents", TicketReceipt.of(Samples.childGrant(), office),
            "sample", TicketReceipt.of(Samples.enquiry(1021), Samples.catalogue(true)));
    for (var profile :
        new PrinterProfile[] {PrinterProfile.PAPER_80_SERIAL, PrinterProfile.PAPER_80_FAST}) {
      var encoder = new EscPosEncoder(profile);
      for (var ticket : tickets.entrySet()) {
        var bytes = encoder.encode(ticket.getValue(), ID);
        var file = folder.resolve("paper-%s-%s.png".formatted(ticket.getKey(), profile.name()));
        Files.write(file, ReceiptImage.png(bytes, profile));
        assertThat(file).isNotEmptyFile();
      }
    }
  }
}
