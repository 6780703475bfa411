package batq.server.calendar;

import batq.wire.ServiceId;

/**
 * A service whose last ticket is given before closing, for its service takes long (practice.md
 * B20); it is published with the hours.
 */
public record LastTicket(ServiceId service, ClockTime at) {}
