package batq.server.ticket;

import batq.wire.ServiceId;

/**
 * What a ticket is about (เรื่อง): a service, with the department and the standard of its day,
 * which stay with it when the catalogue changes (practice.md B21).
 */
public record Matter(ServiceId serviceId, String departmentId, int standardMinutes) {}
