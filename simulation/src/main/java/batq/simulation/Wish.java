package batq.simulation;

import batq.wire.ServiceId;
import batq.wire.VisitorClass;

/** What a visitor comes for, and as whom. */
record Wish(ServiceId service, VisitorClass visitorClass) {}
