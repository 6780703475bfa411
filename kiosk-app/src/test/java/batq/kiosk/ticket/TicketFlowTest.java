package batq.kiosk.ticket;

import static batq.kiosk.SampleOffice.LAND_TAX;
import static batq.kiosk.SampleOffice.OLD_AGE;
import static batq.kiosk.SampleOffice.REPAIR;
import static batq.kiosk.SampleOffice.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import batq.kiosk.SampleOffice;
import batq.kiosk.SmallServer;
import batq.wire.Channel;
import batq.wire.PrintReport.Outcome;
import batq.wire.Problem;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From a press to paper, and every way in which it ends otherwise. */
class TicketFlowTest {
  private static final Gesture TAX = new Gesture.ChooseService(LAND_TAX);
  private static final Gesture ELDERLY = new Gesture.ChooseClass(VisitorClass.ELDERLY);
  private static final Gesture BUTTON =
      new Gesture.PressButton(new Press(LAND_TAX, VisitorClass.GENERAL));

  private final SmallServer server = new SmallServer();

  TicketFlowTest() throws IOException {}

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPressBecomesPaper() {
    var walk = Walk.inAnOpenOffice(server.address()).does(TAX, ELDERLY);
    assertThat(walk.steps())
        .containsSubsequence("Home", "Details", "Asking", "Printing", "TakeTicket");
    var paper = walk.papers().getFirst();
    assertThat(walk.papers()).hasSize(1);
    assertThat(paper.number().shown()).isEqualTo("3001");
    assertThat(paper.visitorClass()).isEqualTo(VisitorClass.ELDERLY);
    assertThat(paper.channel()).isEqualTo(Channel.KIOSK);
    await().until(() -> server.reported().get(paper.id()) == Outcome.PRINTED);
    assertThat(walk.does(new Gesture.Done()).state()).isInstanceOf(KioskState.Home.class);
  }

  @Test
  void aRealButtonTakesTheSameWay() {
    var walk = Walk.inAnOpenOffice(server.address()).does(BUTTON);
    assertThat(walk.state()).isInstanceOf(KioskState.TakeTicket.class);
    assertThat(walk.does(BUTTON).papers()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"OUT_OF_PAPER", "COVER_OPEN", "PRINTER_ERROR", "UNREACHABLE", "UNCONFIRMED"})
  void theNumberSurvivesAnEmptyPaperRoll(Outcome trouble) {
    var walk = Walk.inAnOpenOffice(server.address());
    walk.printerSays(trouble);
    walk.does(TAX, ELDERLY);
    var ticket = server.issued().values().iterator().next();
    assertThat(walk.state())
        .isEqualTo(
            new KioskState.NumberOnScreen(
                new Slip(ticket, SampleOffice.choice("land_tax")), trouble));
    await().until(() -> server.reported().get(ticket.id()) == trouble);
    walk.waits(31);
    assertThat(walk.state()).isInstanceOf(KioskState.NumberOnScreen.class);
    walk.waits(30);
    assertThat(walk.state()).isInstanceOf(KioskState.MoreTimeQuestion.class);
  }

  @Test
  void theNextVisitorsButtonDoesNotPushANumberAside() {
    var walk = Walk.inAnOpenOffice(server.address());
    walk.printerSays(Outcome.OUT_OF_PAPER);
    walk.does(BUTTON);
    walk.waits(20);
    walk.does(BUTTON);
    assertThat(server.issued()).hasSize(1);
    assertThat(walk.state()).isInstanceOf(KioskState.NumberOnScreen.class);
  }

  @Test
  void afterAnEmptyRollStaffGiveTicketsUntilThePrinterIsGoodAgain() {
    var walk = Walk.inAnOpenOffice(server.address());
    walk.printerSays(Outcome.OUT_OF_PAPER);
    walk.does(TAX, ELDERLY, new Gesture.Done());
    assertThat(walk.state()).isEqualTo(new KioskState.PrinterResting(Outcome.OUT_OF_PAPER));
    walk.does(BUTTON);
    assertThat(server.issued()).as("no number while staff give them").hasSize(1);
    walk.does(new Gesture.NumberWithoutPaper(), TAX, ELDERLY);
    assertThat(server.issued()).as("the number alone was asked for").hasSize(2);
    walk.does(new Gesture.Done());
    assertThat(walk.state()).isInstanceOf(KioskState.PrinterResting.class);
    walk.printerSays(Outcome.PRINTED);
    walk.waits(4);
    assertThat(walk.state()).isInstanceOf(KioskState.Home.class);
  }

  @Test
  void aClosedServiceSaysWhyAndPrintsNothing() {
    var walk = Walk.inAnOpenOffice(server.address());
    walk.itIs(at(3, 10, 0));
    walk.does(new Gesture.PressButton(new Press(REPAIR, VisitorClass.GENERAL)));
    assertThat(walk.state())
        .isInstanceOfSatisfying(
            KioskState.ServiceClosed.class,
            closed -> assertThat(closed.opens()).contains(at(5, 8, 30)));
    assertThat(server.issued()).isEmpty();
    assertThat(walk.papers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "closed, ServiceClosed",
    "full, Full",
    "too-fast, TooFast",
    "unknown-service, CannotIssue",
    "device-unknown, CannotIssue"
  })
  void aRefusalIsShownInItsOwnWords(String code, String state) {
    server.refuse(Problem.of(409, code, "no"));
    var walk = Walk.inAnOpenOffice(server.address()).does(TAX, ELDERLY);
    assertThat(walk.state().getClass().getSimpleName()).isEqualTo(state);
    assertThat(walk.papers()).isEmpty();
  }

  /** A child at the button (TRUST.md scene 1): told so at once, and free again by itself. */
  @Test
  void aKioskThatIsTooFastRestsAMomentAndGoesOn() {
    server.refuse(Problem.of(429, "too-fast", "no"));
    var walk = Walk.inAnOpenOffice(server.address()).does(TAX, ELDERLY);
    assertThat(walk.state()).isEqualTo(new KioskState.TooFast(SampleOffice.choice("land_tax")));
    walk.waits(19);
    assertThat(walk.state()).as("long enough to read").isInstanceOf(KioskState.TooFast.class);
    walk.waits(2);
    assertThat(walk.state()).isInstanceOf(KioskState.Home.class);
  }

  @Test
  void withoutServerTheVisitorIsSentToStaff() {
    var walk = Walk.inAnOpenOffice(URI.create("http://127.0.0.1:9"));
    walk.does(TAX, ELDERLY);
    assertThat(walk.state()).isInstanceOf(KioskState.CannotIssue.class);
    assertThat(walk.papers()).isEmpty();
    walk.waits(10);
    assertThat(walk.state()).as("long enough to read").isInstanceOf(KioskState.CannotIssue.class);
    walk.waits(11);
    assertThat(walk.state()).isInstanceOf(KioskState.Home.class);
  }

  @Test
  void aServiceWithoutAnOpenCounterSaysSoBeforeTheNumber() {
    var walk = Walk.inAnOpenOffice(server.address());
    walk.does(new Gesture.OtherServices(), new Gesture.ChooseDepartment("d5"));
    walk.does(new Gesture.ChooseService(OLD_AGE));
    assertThat(walk.state())
        .isInstanceOfSatisfying(
            KioskState.Details.class, details -> assertThat(details.counterOpen()).isFalse());
  }
}
