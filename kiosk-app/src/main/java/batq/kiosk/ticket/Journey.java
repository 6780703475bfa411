package batq.kiosk.ticket;

import batq.kiosk.ticket.KioskState.CannotIssue;
import batq.kiosk.ticket.KioskState.Departments;
import batq.kiosk.ticket.KioskState.Details;
import batq.kiosk.ticket.KioskState.Full;
import batq.kiosk.ticket.KioskState.Home;
import batq.kiosk.ticket.KioskState.MoreTimeQuestion;
import batq.kiosk.ticket.KioskState.NumberOnScreen;
import batq.kiosk.ticket.KioskState.PrinterResting;
import batq.kiosk.ticket.KioskState.ServiceClosed;
import batq.kiosk.ticket.KioskState.Services;
import batq.kiosk.ticket.KioskState.StaffCalled;
import batq.kiosk.ticket.KioskState.TakeTicket;
import batq.kiosk.ticket.KioskState.TooFast;
import batq.wire.Catalogue;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Leads one visitor after the other from the first screen to the ticket and back. Lives on the
 * kiosk worker: every gesture, every change of the office and every tick of the clock comes in
 * there, one at a time.
 */
public final class Journey {
  private final TicketFlow flow;
  private final Times times;
  private final InstantSource clock;
  private final Consumer<Showing> screen;
  private final PrinterCare printer;
  private final Stopwatch untouched;
  private final Stopwatch lost;
  private final Stopwatch trouble;
  private final Trail trail = new Trail();

  private OfficeNow office = OfficeNow.UNKNOWN;
  private KioskState state = new CannotIssue(false);
  private Manner manner = Manner.FIRST;
  private Optional<Showing> shown = Optional.empty();
  private boolean withoutPaper;

  /**
   * @param nanos a clock that never steps, for spans; {@code clock} may be set by hand
   */
  public Journey(
      TicketFlow flow,
      TicketPrinter printer,
      Times times,
      InstantSource clock,
      LongSupplier nanos,
      Consumer<Showing> screen) {
    this.flow = flow;
    this.times = times;
    this.clock = clock;
    this.screen = screen;
    this.printer = new PrinterCare(printer, nanos);
    this.untouched = Stopwatch.started(nanos);
    this.lost = Stopwatch.startedBefore(Times.SHORT_CUT, nanos);
    this.trouble = Stopwatch.startedBefore(Times.TROUBLE_READ_FOR, nanos);
  }

  /** A visitor did something. What makes no sense on the present screen does nothing. */
  public void accept(Gesture gesture) {
    switch (gesture) {
      case Gesture.ChooseService(var service) when state.isList() ->
          office.choice(service).ifPresent(this::choose);
      case Gesture.ChooseClass(var visitorClass) when state instanceof Details here ->
          issue(new Press(here.choice().serviceId(), visitorClass), here.choice());
      case Gesture.PressButton(var press) -> issueByButton(press);
      case Gesture.OtherServices() when state instanceof Home -> goTo(new Place.Departments(1));
      case Gesture.ChooseDepartment(var id) when state instanceof Departments ->
          goTo(new Place.Services(id, 1));
      case Gesture.NextPage() when state.isList() -> {
        trail.nextPage();
        lookAround();
      }
      case Gesture.Back() -> back();
      case Gesture.CallStaff() when !(state instanceof StaffCalled) ->
          state = new StaffCalled(state);
      case Gesture.SwitchLanguage() -> manner = manner.inOtherLanguage();
      case Gesture.MoveButtons() -> manner = manner.lowered(!manner.lowered());
      case Gesture.Done() -> done();
      case Gesture.MoreTime() when state instanceof MoreTimeQuestion(var before) -> state = before;
      case Gesture.StartAgain() when state instanceof MoreTimeQuestion -> begin();
      case Gesture.NumberWithoutPaper() when state instanceof PrinterResting -> {
        withoutPaper = true;
        state = start();
      }
      default -> {}
    }
    untouched.restart();
    refresh();
    show();
  }

  /** Something is known anew of the office. */
  public void officeChanged(OfficeNow now) {
    if (office.reachable() && !now.reachable()) {
      lost.restart();
    }
    office = now;
    refresh();
    show();
  }

  /** Once a second: what the passing of time alone changes. */
  public void tick() {
    if (state instanceof PrinterResting) {
      printer.askNowAndThen();
    }
    switch (state) {
      case TakeTicket take when untouched.hasRun(times.takeTicketFor()) -> begin();
      case TooFast rests when untouched.hasRun(Times.TROUBLE_READ_FOR) -> begin();
      case MoreTimeQuestion asked
          when untouched.hasRun(times.moreTimeAfter().plus(times.startAgainAfter())) ->
          begin();
      case MoreTimeQuestion asked -> {}
      default -> {
        if (untouched.hasRun(times.moreTimeAfter())) {
          leftAlone();
        }
      }
    }
    refresh();
    show();
  }

  private void leftAlone() {
    if (state.isAtRest()) {
      manner = Manner.FIRST;
      withoutPaper = false;
    } else {
      state = new MoreTimeQuestion(state);
    }
  }

  /** Draws the present screen anew from what is known now, without moving the visitor. */
  private void refresh() {
    if (state.isAtRest()) {
      state = start();
    } else if (state.isList() || state instanceof Details) {
      lookAround();
    }
  }

  private void begin() {
    manner = Manner.FIRST;
    withoutPaper = false;
    state = start();
  }

  /** Where a visitor begins, as things stand. */
  private KioskState start() {
    trail.begin();
    if (office.catalogue().isEmpty() || isSilent() || !trouble.hasRun(Times.TROUBLE_READ_FOR)) {
      return new CannotIssue(office.line() == OfficeNow.Line.STRANGE);
    }
    if (printer.trouble().isPresent() && !withoutPaper) {
      return new PrinterResting(printer.trouble().get());
    }
    var catalogue = office.catalogue().get();
    return Opening.isOpen(catalogue, clock.instant())
        ? new Offer(catalogue, office, clock.instant()).home()
        : Opening.closed(catalogue, clock.instant());
  }

  private void goTo(Place place) {
    trail.goTo(place);
    lookAround();
  }

  private void lookAround() {
    state = trail.seen(office, clock.instant()).orElseGet(this::start);
  }

  private void choose(Catalogue.Choice choice) {
    switch (Opening.of(choice, clock.instant())) {
      case Availability.Open() -> goTo(new Place.Details(choice.serviceId()));
      case Availability.Closed(var opens) -> state = new ServiceClosed(choice, opens);
    }
  }

  private void back() {
    switch (state) {
      case StaffCalled(var before) -> state = before;
      case ServiceClosed closed -> lookAround();
      case Full full -> lookAround();
      case TooFast rests -> lookAround();
      case Departments here -> stepBack();
      case Services here -> stepBack();
      case Details here -> stepBack();
      default -> {}
    }
  }

  private void stepBack() {
    trail.stepBack();
    lookAround();
  }

  private void done() {
    switch (state) {
      case StaffCalled(var before) -> state = before;
      case TakeTicket take -> begin();
      case NumberOnScreen number -> begin();
      case ServiceClosed closed -> begin();
      case Full full -> begin();
      case TooFast rests -> begin();
      default -> {}
    }
  }

  /** A real button is for the next visitor, unless the last one still needs the screen. */
  private void issueByButton(Press press) {
    var screenIsNeeded = state instanceof NumberOnScreen && !untouched.hasRun(times.numberStays());
    var staffGiveTickets = state instanceof PrinterResting && !printer.ask();
    if (!screenIsNeeded && !staffGiveTickets) {
      office.choice(press.serviceId()).ifPresent(choice -> issue(press, choice));
    }
  }

  private void issue(Press press, Catalogue.Choice choice) {
    state =
        flow.run(
            press,
            choice,
            office.catalogue().orElseThrow(),
            step -> {
              state = step;
              show();
            });
    printer.learn(state);
    if (state instanceof CannotIssue) {
      trouble.restart();
    }
  }

  private boolean isSilent() {
    return !office.reachable() && lost.hasRun(Times.SHORT_CUT);
  }

  private void show() {
    var at = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    var showing = office.showing(state, manner, at);
    if (!shown.equals(Optional.of(showing))) {
      shown = Optional.of(showing);
      screen.accept(showing);
    }
  }
}
