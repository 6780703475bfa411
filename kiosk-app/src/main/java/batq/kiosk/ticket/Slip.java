package batq.kiosk.ticket;

import batq.wire.Catalogue;
import batq.wire.IssuedTicket;
import batq.wire.Series;

/** A number with the service it was taken for: what the paper and the screen both say. */
public record Slip(IssuedTicket ticket, Catalogue.Choice choice) {
  public String number() {
    return ticket.number().shown();
  }

  public Series series() {
    return ticket.series();
  }
}
