package batq.kiosk.ticket;

import static batq.kiosk.SampleOffice.LAND_TAX;

import batq.ThreadOrders;
import batq.wire.VisitorClass;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fingers that come at once pass the gate one at a time, and none while it rests. */
@Tag(ThreadOrders.TAG)
class PressGateInAnyOrderTest {
  private static final Gesture BUTTON =
      new Gesture.PressButton(new Press(LAND_TAX, VisitorClass.GENERAL));

  @Test
  void fingersPassOneAtATime() {
    ThreadOrders.areAllAlike(AGate.class);
  }

  /** The control: a gate that looks and then closes. */
  @Test
  void aGateThatLooksBeforeItClosesLetsTwoThrough() {
    ThreadOrders.areFoundToDiffer(AGateThatLooks.class);
  }

  /** A journey takes no time here; what is told of a press is whether it passed, and with whom. */
  public static class AGate {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger within = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final PressGate gate = new PressGate(Runnable::run, nanos::get, it -> journey());

    @Operation
    public String press() {
      return gate.press(BUTTON) + (most.get() > 1 ? " beside another" : "");
    }

    private void journey() {
      most.accumulateAndGet(within.incrementAndGet(), Math::max);
      within.decrementAndGet();
    }
  }

  /** Two steps where there must be one. */
  public static class AGateThatLooks {
    private volatile boolean resting;

    @Operation
    public boolean press() {
      if (resting) {
        return false;
      }
      resting = true;
      return true;
    }
  }
}
