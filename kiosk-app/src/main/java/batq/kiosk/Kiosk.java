package batq.kiosk;

import batq.client.HealthReports;
import batq.client.Patience;
import batq.client.QueueClient;
import batq.hardware.buttons.ButtonId;
import batq.hardware.buttons.KeyboardButtons;
import batq.hardware.printer.PrintOutcome;
import batq.hardware.printer.ReceiptPrinter;
import batq.kiosk.screen.KeyBoard;
import batq.kiosk.screen.KioskWindow;
import batq.kiosk.ticket.CatalogueCopy;
import batq.kiosk.ticket.Gesture;
import batq.kiosk.ticket.HelpCalls;
import batq.kiosk.ticket.Journey;
import batq.kiosk.ticket.OfficeFollower;
import batq.kiosk.ticket.OfficeNow;
import batq.kiosk.ticket.Press;
import batq.kiosk.ticket.PressGate;
import batq.kiosk.ticket.PrintReports;
import batq.kiosk.ticket.StaffPapers;
import batq.kiosk.ticket.TicketFlow;
import batq.kiosk.ticket.TicketPrinter;
import batq.wire.DeviceHealth;
import batq.wire.DeviceHealth.Printer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wiring: one worker on which the journey lives, and everything that feeds or shows it. */
final class Kiosk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Kiosk.class);

  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("kiosk-worker").daemon().factory());
  private final Optional<ReceiptPrinter> printer;
  private final KioskWindow window;
  private final OfficeFollower follower;
  private final HealthReports health;
  private volatile OfficeNow known = OfficeNow.UNKNOWN;

  private Kiosk(KioskConfig config, KioskWindow window, Hands hands, String token) {
    this.window = window;
    this.printer = config.printer().map(address -> new ReceiptPrinter(address, config.profile()));
    TicketPrinter tickets =
        printer.<TicketPrinter>map(ReceiptTicketPrinter::new).orElseGet(NoPrinter::new);
    InstantSource clock = InstantSource.system();
    var asking = new QueueClient(config.server(), token, Patience.VISITOR, clock);
    var reading = new QueueClient(config.server(), token, Patience.BACKGROUND, clock);
    var reports = new PrintReports(reading);
    var flow = new TicketFlow(asking, tickets, reports, clock);
    var help = new HelpCalls(reading);
    var journey = new Journey(flow, tickets, config.times(), clock, System::nanoTime, window::show);
    var gate =
        new PressGate(
            worker,
            System::nanoTime,
            gesture -> {
              if (gesture instanceof Gesture.CallStaff) {
                help.ask();
              }
              journey.accept(gesture);
            });
    hands.reach(gate);
    worker.execute(() -> safely(journey::tick));
    worker.scheduleAtFixedRate(() -> safely(journey::tick), 1, 1, TimeUnit.SECONDS);
    printer.ifPresent(paper -> Thread.ofVirtual().name("warm-up").start(paper::warmUp));
    var papers =
        new StaffPapers(worker, tickets, reports, () -> known.catalogue(), System::nanoTime);
    this.follower =
        OfficeFollower.start(
            reading,
            new CatalogueCopy(config.data()),
            office -> {
              known = office;
              worker.execute(() -> safely(() -> journey.officeChanged(office)));
            },
            papers::take);
    this.health = HealthReports.start(reading, clock, () -> new DeviceHealth.Kiosk(printerNow()));
    if (config.pressesFromStdin()) {
      new PressLines(gate::press, System.out)
          .readOn(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }
  }

  /** Starts it; one without a token shows six digits first, however long it takes. */
  static Kiosk start(KioskConfig config) throws IOException, InterruptedException {
    var kept = TheOfficesKiosk.kept(config);
    var hands = new Hands();
    var window = KioskWindow.open(config.screen(), hands::press, keys(config.keys(), hands));
    var token =
        kept.isPresent()
            ? kept.get()
            : TheOfficesKiosk.paired(config, window, InstantSource.system());
    return new Kiosk(config, window, hands, token);
  }

  /** What visitors touch; until the kiosk is paired it does nothing. */
  private static final class Hands {
    private volatile Optional<PressGate> gate = Optional.empty();

    void reach(PressGate paired) {
      gate = Optional.of(paired);
    }

    boolean press(Gesture gesture) {
      return gate.filter(it -> it.press(gesture)).isPresent();
    }
  }

  private Printer printerNow() {
    return printer
        .map(
            it ->
                it.hindrance()
                    .map(
                        outcome ->
                            switch (outcome) {
                              case PrintOutcome.OutOfPaper() -> Printer.OUT_OF_PAPER;
                              case PrintOutcome.CoverOpen() -> Printer.COVER_OPEN;
                              case PrintOutcome.PrinterError _ -> Printer.ERROR;
                              case PrintOutcome.Unreachable _ -> Printer.UNREACHABLE;
                              case PrintOutcome.Printed() -> Printer.READY;
                              case PrintOutcome.Unconfirmed() -> Printer.READY;
                            })
                    .orElse(Printer.READY))
        .orElse(Printer.NONE);
  }

  /** A button board's keys, each pressing what the settings say. */
  private static KeyBoard keys(Map<String, Press> keys, Hands hands) {
    var buttons = new HashMap<String, ButtonId>();
    var presses = new HashMap<ButtonId, Press>();
    keys.forEach(
        (key, press) -> {
          var id = new ButtonId(buttons.size() + 1);
          buttons.put(key, id);
          presses.put(id, press);
        });
    var panel = new KeyboardButtons(buttons);
    panel.onPress(
        id ->
            Optional.ofNullable(presses.get(id))
                .ifPresent(press -> hands.press(new Gesture.PressButton(press))));
    return new KeyBoard(panel::keyPressed, panel::keyReleased);
  }

  /** A scheduled task that throws would never run again. */
  private static void safely(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.error("The journey failed beside a press", e);
    }
  }

  @Override
  public void close() {
    health.close();
    follower.close();
    worker.shutdownNow();
    window.close();
    printer.ifPresent(ReceiptPrinter::close);
  }
}
