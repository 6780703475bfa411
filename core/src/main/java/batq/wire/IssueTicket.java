package batq.wire;

/** The request for a number: {@code POST /api/tickets}. The same id again gives the same ticket. */
public record IssueTicket(
    TicketId id, ServiceId serviceId, VisitorClass visitorClass, Channel channel) {}
