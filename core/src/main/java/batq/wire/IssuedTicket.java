package batq.wire;

import java.time.Instant;
import java.util.Optional;

/**
 * A ticket as devices and staff see it.
 *
 * @param serviceName the public Thai name; never that of a sensitive service
 * @param firstCalledAt the first call of all, which ends the wait
 * @param calledAt the last call, from which service is counted when nobody pressed start
 * @param ahead waiting tickets that the rule would call before this one if nobody else came; 0 once
 *     called
 * @param estimateMinutes empty while too few like visits are known (practice.md B16)
 * @param page where its visitor follows it with a telephone, for the code on the paper; empty until
 *     the office has set an address that visitors reach (practice.md B26)
 */
public record IssuedTicket(
    TicketId id,
    TicketNumber number,
    ServiceId serviceId,
    String serviceName,
    Series series,
    VisitorClass visitorClass,
    Channel channel,
    TicketState state,
    Instant issuedAt,
    Optional<Instant> firstCalledAt,
    Optional<Instant> calledAt,
    Optional<CounterId> counterId,
    int ahead,
    Optional<WaitRange> estimateMinutes,
    Optional<String> page) {}
