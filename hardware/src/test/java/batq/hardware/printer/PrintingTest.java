package batq.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import batq.hardware.printer.PrintOutcome.CoverOpen;
import batq.hardware.printer.PrintOutcome.OutOfPaper;
import batq.hardware.printer.PrintOutcome.Printed;
import batq.hardware.printer.PrintOutcome.PrinterError;
import batq.hardware.printer.PrintOutcome.Unconfirmed;
import batq.hardware.printer.PrintOutcome.Unreachable;
import batq.hardware.sim.PrinterMood;
import batq.hardware.sim.SimulatedPrinter;
import batq.receipt.PrinterProfile;
import batq.receipt.ReceiptImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real serial port (a pty), a real jSSC, and a printer in every mood. */
@Execution(ExecutionMode.CONCURRENT)
class PrintingTest {
  private static final int BAUD = 115_200;
  private static final PrinterProfile PROFILE = PrinterProfile.PAPER_80_SERIAL;

  private final List<byte[]> tickets = new CopyOnWriteArrayList<>();
  private SimulatedPrinter machine;
  private ReceiptPrinter printer;

  @BeforeEach
  void switchOn() throws IOException {
    machine = SimulatedPrinter.start(BAUD, tickets::add);
    printer = new ReceiptPrinter(machine.address(), PROFILE, Duration.ofSeconds(3));
    printer.warmUp();
  }

  @AfterEach
  void switchOff() {
    printer.close();
    machine.close();
  }

  @Test
  void theSimulatedPrinterSitsOnASerialPortOfItsOwn() {
    assertThat(machine.address()).isInstanceOf(PrinterAddress.Serial.class);
  }

  @Test
  void aReceiptBecomesPaperAndThePrinterSaysSo() {
    assertThat(printer.print(Papers.paper("3021"))).isEqualTo(new Printed());
    assertThat(printer.print(Papers.paper("3022"))).isEqualTo(new Printed());
    assertThat(tickets).hasSize(2);
    assertThat(ReceiptImage.of(tickets.getFirst(), PROFILE).getHeight()).isGreaterThan(400);
  }

  @Test
  void nearEndIsToldAndStillPrints() {
    machine.setMood(PrinterMood.NEAR_END);
    assertThat(printer.status())
        .hasValueSatisfying(status -> assertThat(status.nearEnd()).isTrue());
    assertThat(printer.print(Papers.paper("3021"))).isEqualTo(new Printed());
  }

  @Test
  void anEmptyRollAnOpenCoverAndAnErrorAreToldBeforeAnythingIsSent() {
    machine.setMood(PrinterMood.OUT_OF_PAPER);
    assertThat(printer.print(Papers.paper("3021"))).isEqualTo(new OutOfPaper());
    machine.setMood(PrinterMood.COVER_OPEN);
    assertThat(printer.print(Papers.paper("3021"))).isEqualTo(new CoverOpen());
    machine.setMood(PrinterMood.ERROR);
    assertThat(printer.print(Papers.paper("3021"))).isInstanceOf(PrinterError.class);
    machine.setMood(PrinterMood.READY);
    assertThat(printer.print(Papers.paper("3022"))).isEqualTo(new Printed());
    assertThat(tickets).hasSize(1);
  }

  @Test
  void paperThatRunsOutInTheMiddleOfATicketIsNoTicket() {
    machine.setMoodAfter(700, PrinterMood.OUT_OF_PAPER);
    assertThat(printer.print(Papers.paper("3021"))).isEqualTo(new OutOfPaper());
    assertThat(tickets).isEmpty();
  }

  @Test
  void anAnswerToAnEarlierJobIsNoAnswerToThisOne() {
    machine.setMoodAfter(700, PrinterMood.OUT_OF_PAPER);
    assertThat(printer.print(Papers.paper("3021"))).isEqualTo(new OutOfPaper());
    machine.setMood(PrinterMood.READY);
    // The first ticket is now printed after all and answered for; the second must wait for its own.
    assertThat(printer.print(Papers.paper("3022"))).isEqualTo(new Printed());
    assertThat(tickets).hasSize(2);
  }

  @Test
  void aCoverOpenedInTheMiddleOfATicketIsTold() {
    machine.setMoodAfter(700, PrinterMood.COVER_OPEN);
    assertThat(printer.print(Papers.paper("3021"))).isEqualTo(new CoverOpen());
  }

  @Test
  void aSilentPrinterIsUnreachableAndGetsNothingToPrint() {
    machine.setSilent(true);
    assertThat(printer.print(Papers.paper("3021"))).isInstanceOf(Unreachable.class);
    assertThat(printer.status()).isEmpty();
    assertThat(tickets).isEmpty();
  }

  @Test
  void aPrinterThatFallsSilentLeavesTheTicketUnconfirmed() {
    machine.silentAfter(500);
    assertThat(printer.print(Papers.paper("3021"))).isEqualTo(new Unconfirmed());
  }

  @Test
  void anotherJobsSignsConfirmNothing() {
    machine.silentAfter(500);
    var saying = Thread.ofVirtual().start(this::sayAnotherJob);
    assertThat(printer.print(Papers.paper("3021"))).isEqualTo(new Unconfirmed());
    saying.interrupt();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 30, 40, 50, 60, 70, 80, 90})
  void aPlugPulledInTheMiddleIsNeverAPrintedTicket(int percent) {
    printer.print(Papers.paper("3021"));
    var bytes = tickets.getFirst().length;
    machine.hangUpAfter(bytes * percent / 100);
    assertThat(printer.print(Papers.paper("3022"))).isInstanceOf(Unreachable.class);
    assertThat(tickets).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"serial", "device"})
  void aPrinterThatStopsReadingHoldsNobodyUp(String kind) {
    var slave = Papers.slaveOf(machine);
    var address =
        kind.equals("serial")
            ? new PrinterAddress.Serial(slave.toString(), 921_600)
            : new PrinterAddress.Device(slave);
    try (var stuck = new ReceiptPrinter(address, PrinterProfile.PAPER_80_FAST)) {
      machine.stallAfter(300);
      assertThat(stuck.print(Papers.longPaper()))
          .isInstanceOfSatisfying(
              Unreachable.class, lost -> assertThat(lost.detail()).contains("takes no bytes"));
    }
  }

  @Test
  void answersThatComeTooLateAreNotTakenForTheNextQuestions() {
    machine.setMood(PrinterMood.OUT_OF_PAPER);
    machine.setAnswerDelay(Duration.ofMillis(700));
    assertThat(printer.status()).isEmpty();
    machine.setAnswerDelay(Duration.ofMillis(60));
    assertThat(printer.print(Papers.paper("3021"))).isEqualTo(new OutOfPaper());
  }

  @Test
  void whatThePrinterSaysUnaskedIsTakenForNoAnswer() throws IOException {
    assertThat(printer.status()).isPresent();
    for (var times = 0; times < 20; times++) {
      machine.say((byte) 0x13, (byte) 0xFF, (byte) 0x11, (byte) 0x32, (byte) 0x7E);
      machine.say((byte) 0x10, (byte) 0, (byte) 0, (byte) 0);
      assertThat(printer.status())
          .hasValueSatisfying(status -> assertThat(status.hindrance()).isEmpty());
    }
    assertThat(printer.print(Papers.paper("3021"))).isEqualTo(new Printed());
  }

  private void sayAnotherJob() {
    try {
      for (var times = 0; times < 40; times++) {
        machine.say("7\"ZZZZ\0".getBytes(StandardCharsets.US_ASCII));
        Thread.sleep(50);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
