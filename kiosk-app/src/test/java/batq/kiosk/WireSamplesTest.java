package batq.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import batq.receipt.ReceiptLine;
import batq.receipt.TicketReceipt;
import batq.wire.Catalogue;
import batq.wire.IssuedTicket;
import batq.wire.SpeaksTheWire;
import batq.wire.WireSamples;
import org.junit.jupiter.api.Test;

/** What the server sends is what the kiosk prints from. */
class WireSamplesTest implements SpeaksTheWire {

  @Test
  void theSampleTicketBecomesPaper() {
    var ticket = WireSamples.ISSUED_TICKET_WAITING.read(IssuedTicket.class);
    var receipt = TicketReceipt.of(ticket, WireSamples.CATALOGUE.read(Catalogue.class));
    assertThat(receipt.lines())
        .filteredOn(ReceiptLine.BigNumber.class::isInstance)
        .map(ReceiptLine.BigNumber.class::cast)
        .extracting(ReceiptLine.BigNumber::number)
        .containsExactly("3021");
  }
}
