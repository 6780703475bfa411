package batq.server.pages.counter;

import batq.server.ticket.Lifecycle;
import batq.server.ticket.Mover;
import batq.wire.ServiceId;
import batq.wire.TicketId;

/** How a ticket comes to another service, as the Counter page offers it. */
public enum Toward {
  /** ส่งต่อ: it waits there. */
  TRANSFER {
    @Override
    Lifecycle.Outcome move(Lifecycle lifecycle, TicketId ticket, ServiceId service, Mover by) {
      return lifecycle.transfer(ticket, service, by);
    }
  },
  /** ทำต่ออีกเรื่อง: this matter is served, and the ticket waits for a second (practice.md A3). */
  CONTINUE {
    @Override
    Lifecycle.Outcome move(Lifecycle lifecycle, TicketId ticket, ServiceId service, Mover by) {
      return lifecycle.continueWith(ticket, service, by);
    }
  },
  /** เปลี่ยนบริการ: the wrong one was chosen (practice.md B14). */
  CHANGE {
    @Override
    Lifecycle.Outcome move(Lifecycle lifecycle, TicketId ticket, ServiceId service, Mover by) {
      return lifecycle.changeService(ticket, service, by);
    }
  };

  abstract Lifecycle.Outcome move(
      Lifecycle lifecycle, TicketId ticket, ServiceId service, Mover by);
}
