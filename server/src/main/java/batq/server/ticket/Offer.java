package batq.server.ticket;

import batq.wire.Series;

/**
 * A service as it can be issued now: where its numbers come from and what stays with the ticket.
 */
public record Offer(Series series, String departmentId, int standardMinutes, boolean priority) {}
