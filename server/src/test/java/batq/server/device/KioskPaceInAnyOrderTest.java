package batq.server.device;

import batq.ThreadOrders;
import batq.server.http.Caller.Machine;
import batq.server.http.RouteRole;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A kiosk's presses that come at once take no more places than there are. */
@Tag(ThreadOrders.TAG)
class KioskPaceInAnyOrderTest {
  private static final Instant NOW = Instant.parse("2026-03-11T01:42:00Z");
  private static final int MOST = 2;

  @Test
  void noMorePlacesAreTakenThanThereAre() {
    ThreadOrders.areAllAlike(APace.class);
  }

  /** The control: counted first and entered afterwards. */
  @Test
  void countedBeforeItIsEnteredThereIsOneTooMany() {
    ThreadOrders.areFoundToDiffer(APaceThatCountsFirst.class);
  }

  /** One kiosk within one moment. */
  public static class APace {
    private final Machine kiosk = new Machine(1, "kiosk", RouteRole.KIOSK, Optional.empty());
    private final ServiceId service = new ServiceId("info");
    private final TicketId ticket = TicketId.parse("3f2504e0-4f89-41d3-9a0c-0305e82c3301");
    private final KioskPace pace = new KioskPace(() -> MOST);

    @Operation
    public boolean enter() {
      return pace.enter(kiosk, NOW).isEmpty();
    }

    @Operation
    public void leave() {
      pace.leave(kiosk);
    }

    @Operation
    public int issued() {
      pace.issued(kiosk, service, ticket, NOW);
      return pace.alarms(NOW).size();
    }
  }

  /** Places without a lock. */
  public static class APaceThatCountsFirst {
    private final ArrayDeque<Instant> given = new ArrayDeque<>();

    @Operation
    public boolean enter() {
      if (given.size() >= MOST) {
        return false;
      }
      given.addLast(NOW);
      return true;
    }

    @Operation
    public void leave() {
      given.pollLast();
    }
  }
}
