package batq.server.board;

import batq.server.calling.CallingOrder;
import batq.wire.CounterId;
import batq.wire.Series;
import batq.wire.ServiceId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the catalogue and the settings say of the hall, as far as the wall needs it. */
public record HallPlan(
    List<Series> series,
    List<ServiceId> choices,
    Map<CounterId, Set<ServiceId>> counters,
    CallingOrder order) {}
