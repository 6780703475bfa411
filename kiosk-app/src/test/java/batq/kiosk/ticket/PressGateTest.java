package batq.kiosk.ticket;

import static batq.kiosk.SampleOffice.LAND_TAX;
import static org.assertj.core.api.Assertions.assertThat;

import batq.kiosk.SmallServer;
import batq.wire.VisitorClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PressGateTest {
  private static final Gesture BUTTON =
      new Gesture.PressButton(new Press(LAND_TAX, VisitorClass.GENERAL));

  private final AtomicLong nanos = new AtomicLong();

  @Test
  void tenFingersOnOneButtonGiveOneTicket() throws Exception {
    try (var server = new SmallServer();
        var worker = Executors.newSingleThreadExecutor();
        var fingers = Executors.newFixedThreadPool(10)) {
      var walk = Walk.inAnOpenOffice(server.address());
      var gate = new PressGate(worker, nanos::get, walk::does);
      var start = new CountDownLatch(1);
      var passed = new AtomicInteger();
      for (var finger = 0; finger < 10; finger++) {
        fingers.submit(
            () -> {
              start.await();
              for (var press = 0; press < 20; press++) {
                if (gate.press(BUTTON)) {
                  passed.incrementAndGet();
                }
              }
              return true;
            });
      }
      start.countDown();
      fingers.shutdown();
      assertThat(fingers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
      worker.shutdown();
      assertThat(worker.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
      assertThat(passed).hasValue(1);
      assertThat(server.issued()).hasSize(1);
      assertThat(walk.papers()).hasSize(1);
    }
  }

  @Test
  void aSecondTouchWithin700MillisecondsIsIgnored() {
    var handled = new ArrayList<Gesture>();
    var gate = new PressGate(Runnable::run, nanos::get, handled::add);
    assertThat(gate.press(BUTTON)).isTrue();
    nanos.addAndGet(Duration.ofMillis(699).toNanos());
    assertThat(gate.press(BUTTON)).isFalse();
    nanos.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(gate.press(BUTTON)).isTrue();
    assertThat(handled).hasSize(2);
  }

  @Test
  void aJourneyThatFailsDoesNotJamTheGate() {
    var gate =
        new PressGate(
            Runnable::run,
            nanos::get,
            gesture -> {
              throw new IllegalStateException("planted");
            });
    assertThat(gate.press(BUTTON)).isTrue();
    nanos.addAndGet(PressGate.REST.toNanos());
    assertThat(gate.press(BUTTON)).isTrue();
  }
}
