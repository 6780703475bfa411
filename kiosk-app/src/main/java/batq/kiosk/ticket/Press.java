package batq.kiosk.ticket;

import batq.wire.ServiceId;
import batq.wire.VisitorClass;

/** A wish for one number, made by one press. */
public record Press(ServiceId serviceId, VisitorClass visitorClass) {}
