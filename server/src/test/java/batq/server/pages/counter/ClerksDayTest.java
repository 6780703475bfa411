package batq.server.pages.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import batq.server.pages.Chromium;
import batq.server.pages.NewDevice;
import batq.server.pages.OfficeAtWork;
import batq.server.store.DataDirectory;
import batq.server.store.Database;
import batq.wire.DeviceHealth.Kiosk;
import batq.wire.DeviceHealth.Printer;
import batq.wire.DeviceType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A clerk's day at counter 3: sixty visitors, and what befalls them, counted in presses. One a
 * visitor is enough where nothing befalls; each thing that does has its price below.
 */
class ClerksDayTest {
  private static final Duration A_VISIT = Duration.ofSeconds(90);

  /** The number of the visitor to whom it happens. */
  private static final int WRONG_SERVICE = 5;

  private static final int ELBOW = 10;
  private static final int GIVEN_UP = 16;
  private static final int COMES_AFTER_ALL = 20;

  /** Of the same service, and next when they come: after this one it is their turn (B10). */
  private static final int BEFORE_THEM = 22;

  private static final int WALK_UP_AFTER = 25;
  private static final int POWER_CUT = 30;
  private static final int NEEDS_HELP = 35;
  private static final int LOST_PAPER = 37;
  private static final int SENT_ON = 40;
  private static final int TICKETS = 59;

  @TempDir Path prepared;
  @TempDir Path folder;

  @Test
  void sixtyVisitorsCostOnePressEachAndALittleForWhatBefallsThem() throws IOException {
    OfficeAtWork.prepare(prepared);
    try (var chromium = new Chromium();
        var office = OfficeAtWork.killable(prepared, folder);
        var clerk = new Clerk(office, chromium.browser)) {
      NewDevice.paired(office, DeviceType.KIOSK, "ประตูหน้า", new Kiosk(Printer.READY));
      new Day(office, clerk).pass();
    }
    assertThat(outcomes()).isEqualTo(Map.of("finished", 59, "waiting", 1));
  }

  /** How the day left its tickets: one waits at another counter. */
  private Map<String, Integer> outcomes() throws IOException {
    try (var directory = DataDirectory.own(folder);
        var database = Database.open(directory.database())) {
      return database
          .read(
              sql ->
                  sql.list(
                      "SELECT state, count(*) AS tickets FROM ticket GROUP BY state",
                      row -> Map.entry(row.text("state"), row.number("tickets"))))
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
  }

  private record Day(OfficeAtWork office, Clerk clerk) {
    void pass() throws IOException {
      clerk.atCounterThree();
      clerk.openCounter();
      costs("opening the counter", 1);
      var issued = 0;
      for (var visitor = 1; visitor <= TICKETS; visitor++) {
        for (; issued < Math.min(TICKETS, visitor + 3); issued++) {
          office.issue(issued % 3 == 0 ? "water_bill" : "land_tax");
        }
        clerk.waiting(issued - visitor + 1 + expectedBack(visitor));
        serve(visitor);
      }
      clerk.press("KeyF");
      clerk.says("เสร็จสิ้น");
      costs("finishing the last", 1);
      clerk.waiting(0);
    }

    /** Whoever came after all waits beside the others for a while. */
    private static int expectedBack(int visitor) {
      return visitor > COMES_AFTER_ALL && visitor <= BEFORE_THEM ? 1 : 0;
    }

    private void serve(int visitor) throws IOException {
      if (visitor == POWER_CUT) {
        powerCut();
      }
      clerk.calls(number(visitor));
      costs("an ordinary visitor", 1);
      switch (visitor) {
        case WRONG_SERVICE -> wrongService(visitor);
        case ELBOW -> elbow(visitor);
        case GIVEN_UP -> givenUp(visitor);
        case COMES_AFTER_ALL -> comesAfterAll();
        case WALK_UP_AFTER -> walkUp();
        case NEEDS_HELP -> asksForHelp();
        case LOST_PAPER -> lostPaper(visitor);
        case SENT_ON -> sentOn(visitor);
        default -> {}
      }
      office.pass(A_VISIT);
      if (visitor == BEFORE_THEM) {
        clerk.calls(number(GIVEN_UP));
        costs("who came after all", 1);
        office.pass(A_VISIT);
      }
    }

    private void wrongService(int visitor) {
      clerk.opens("KeyG");
      clerk.takes("ค่าเก็บขยะ");
      clerk.says("เปลี่ยนบริการของ " + number(visitor));
      costs("the wrong service", 2);
    }

    /** At once it is refused; later it calls the next, and is undone. */
    private void elbow(int visitor) {
      clerk.press("Space");
      clerk.says("เพิ่งเรียก " + number(visitor));
      clerk.settle();
      office.pass(A_VISIT);
      clerk.calls(number(visitor + 1));
      clerk.press("KeyZ");
      clerk.says("ย้อนกลับแล้ว ที่ช่องนี้คือ " + number(visitor) + " ตามเดิม");
      clerk.settle();
      costs("an elbow, twice", 3);
    }

    private void givenUp(int visitor) {
      for (var calls = 2; calls <= 3; calls++) {
        office.pass(Duration.ofSeconds(31));
        clerk.recalls(calls);
      }
      clerk.press("KeyN");
      clerk.says(number(visitor) + " ไม่มาตามเรียก");
      clerk.settle();
      costs("a no-show", 3);
    }

    private void comesAfterAll() {
      clerk.chooses(number(GIVEN_UP));
      clerk.takes("มาแล้ว คืนเข้าคิว");
      clerk.says(number(GIVEN_UP) + " รอเรียก");
      costs("coming after all", 2);
    }

    private void walkUp() {
      office.pass(A_VISIT);
      clerk.opens("KeyW");
      clerk.takes("ค่าเก็บขยะ");
      clerk.says("โดยไม่มีบัตรคิว");
      costs("a visitor without a ticket", 2);
    }

    /** The list stays for calling by voice; what is pressed meanwhile is told to have failed. */
    private void powerCut() throws IOException {
      var waiting = clerk.page.locator(".queue-list .number").allTextContents();
      office.stop();
      assertThat(clerk.page.locator("#lost")).isVisible();
      assertThat(clerk.page.locator(".queue-list .number").allTextContents()).isEqualTo(waiting);
      clerk.press("Space");
      clerk.says("ส่งคำสั่งไม่ถึงเครื่องแม่ข่าย");
      office.start();
      assertThat(clerk.page.locator("#lost")).isHidden();
      clerk.isLinked();
      clerk.settle();
      costs("a power cut", 1);
    }

    private void asksForHelp() {
      clerk.press("KeyA");
      clerk.says("ช่องนี้ขอคนช่วย");
      clerk.settle();
      costs("asking for a person", 1);
      clerk.press("KeyA");
      clerk.says("เลิกขอคนช่วยแล้ว");
      clerk.settle();
      costs("needing nobody after all", 1);
    }

    private void lostPaper(int visitor) {
      clerk.opens("KeyB");
      clerk.settle();
      clerk.press("Enter");
      clerk.says("ส่ง " + number(visitor) + " ไปพิมพ์แล้ว");
      clerk.settle();
      costs("a lost paper", 2);
    }

    private void sentOn(int visitor) {
      clerk.opens("KeyT");
      clerk.takes("ขออนุญาตก่อสร้าง");
      clerk.says("ส่งต่อ " + number(visitor));
      costs("sending on", 2);
    }

    /** The walk-up has the number between. */
    private static String number(int visitor) {
      return Integer.toString(3000 + visitor + (visitor > WALK_UP_AFTER + 3 ? 1 : 0));
    }

    private void costs(String what, int presses) {
      assertThat(clerk.presses()).as(what).isEqualTo(presses);
    }
  }
}
