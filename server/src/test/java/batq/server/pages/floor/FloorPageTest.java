package batq.server.pages.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import batq.client.EventListener;
import batq.client.Patience;
import batq.client.QueueClient;
import batq.server.pages.Chromium;
import batq.server.pages.OfficeAtWork;
import batq.wire.BoardState;
import batq.wire.BoardUpdate;
import batq.wire.PrintJob;
import batq.wire.PrintReport;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A helper's day, in the system's browser, against a real server and a kiosk on its stream. */
class FloorPageTest {
  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  @TempDir static Path prepared;

  private OfficeAtWork office;
  private Helper helper;

  @BeforeAll
  static void openBrowser() throws IOException {
    OfficeAtWork.prepare(prepared);
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void beginWork(@TempDir Path folder) throws IOException {
    office = new OfficeAtWork(prepared, folder);
    helper = new Helper(office, chromium.browser);
  }

  @AfterEach
  void endWork() throws IOException {
    helper.close();
    office.close();
  }

  @Test
  void aNumberTakesThreeTaps() {
    helper.onTheFloor();
    helper.look("floor-issue", 1440, 1024, 768, 390, 320);
    helper.page.setViewportSize(390, 844);
    helper.issue("land_tax", "ผู้สูงอายุ");
    assertThat(helper.page.locator("#sheet .big-number")).containsText("3001");
    helper.sheetSays("เขียนหมายเลขนี้ลงบัตร");
    helper.look("floor-issued", 390, 320);
    helper.page.setViewportSize(390, 844);
    helper.done();
    assertThat(helper.taps()).isEqualTo(3);
    assertThat(helper.page.locator("#list")).containsText("3001");
  }

  @Test
  void tenForTheLineAtTheDoorAndThoseNotUsedGoBack() {
    helper.onTheFloor();
    helper.tap("[data-service=land_tax]");
    helper.look("floor-classes", 390, 320);
    helper.page.setViewportSize(390, 844);
    helper.page.check("input[name=count][value='10']", forced());
    helper.tapNamed("บุคคลทั่วไป");
    helper.sheetSays("ออกบัตรแล้ว 10 ใบ");
    assertThat(helper.page.locator(".many li")).hasCount(10);
    helper.look("floor-ten", 390);
    helper.page.setViewportSize(390, 844);
    helper.tapNamed("ยกเลิกใบที่ไม่ได้ใช้");
    helper.sheetSays("ยกเลิก 10 ใบ ใช่หรือไม่");
    helper.tapNamed("ออกซ้ำ");
    helper.sheetSays("ยกเลิกแล้ว 10 ใบ");
    helper.sheetSays("ไม่นับเป็นผู้มาใช้บริการ");
  }

  /** A child's presses (TRUST.md scene 1): the first, the last, one reason, one request. */
  @Test
  void aRunIsCancelledInOneMoveAndAnotherVisitorsNumberStays() {
    office.issue("land_tax");
    for (var press = 0; press < 30; press++) {
      if (press == 15) {
        office.issue("sign_tax");
      }
      office.issue("land_tax");
    }
    helper.onTheFloor();
    helper.tap(".tab[data-show=list]");
    helper.tap("#open-run");
    helper.page.fill("#sheet [name=first]", "3002");
    helper.page.fill("#sheet [name=last]", "๓๐๓๒");
    helper.look("floor-run", 390);
    helper.page.setViewportSize(390, 844);
    helper.tapNamed("ดูก่อนยกเลิก");
    helper.sheetSays("ยกเลิก 30 ใบ ใช่หรือไม่");
    helper.look("floor-run-asked", 390, 320);
    helper.page.setViewportSize(390, 844);
    helper.tapNamed("กดผิด");
    helper.sheetSays("ยกเลิกแล้ว 30 ใบ");
    helper.done();
    helper.page.check("#filter [name=waiting]");
    assertThat(helper.page.locator("#list .row")).hasCount(2);
    assertThat(helper.page.locator("#list")).containsText("3017");
    assertThat(helper.page.locator("#list")).containsText("3001");
  }

  @Test
  void aLostTicketIsFoundByServiceClassAndTime() {
    office.issue("land_tax");
    office.issue("old_age", VisitorClass.ELDERLY);
    office.clock.pass(Duration.ofHours(1));
    office.issue("old_age", VisitorClass.ELDERLY);
    helper.onTheFloor();
    helper.tap(".tab[data-show=list]");
    var rows = helper.page.locator("#list .row");
    assertThat(rows).hasCount(3);
    helper.look("floor-list", 1440, 1024, 768, 390, 320);
    helper.open("/floor?lang=en");
    helper.look("floor-english", 1440, 390);
    helper.onTheFloor("?lang=th");
    helper.tap(".tab[data-show=list]");
    helper.page.setViewportSize(390, 844);
    helper.page.selectOption("#filter [name=service]", "old_age");
    assertThat(rows).hasCount(2);
    helper.page.selectOption("#filter [name=hour]", "9");
    assertThat(rows).hasCount(1);
    assertThat(rows.first()).containsText("5001");
    helper.page.fill("#filter [name=number]", "5002");
    assertThat(helper.page.locator("#list")).containsText("ไม่พบบัตรคิว");
    helper.look("floor-none", 390);
  }

  @Test
  void aWrongServiceIsChangedAndTheNumberStays() {
    office.issue("land_tax");
    helper.onTheFloor();
    helper.openTicket("3001");
    helper.look("floor-ticket", 390, 320);
    helper.page.setViewportSize(390, 844);
    helper.page.click("#sheet summary:has-text('เปลี่ยนงาน')");
    helper.page.selectOption("#sheet [name=service]", "old_age");
    helper.tapNamed("เปลี่ยน หมายเลขเดิม");
    helper.sheetSays("เปลี่ยนงานแล้ว หมายเลขเดิม");
    helper.sheetSays("กองสวัสดิการสังคม");
    helper.page.click("#sheet summary:has-text('ยกเลิกบัตรนี้')");
    helper.tapNamed("ผู้รับบริการขอยกเลิก");
    helper.sheetSays("ยกเลิกแล้ว");
  }

  @Test
  void aReprintComesOutOfTheKioskAndItsReportIsTold() throws Exception {
    var kiosk = office.addKiosk("ประตูหน้า");
    var jobs = new LinkedBlockingQueue<PrintJob>();
    var client = new QueueClient(URI.create(office.address("")), kiosk, Patience.BACKGROUND);
    try (var stream = client.follow(taking(jobs))) {
      office.setHelperKiosk("ประตูหน้า");
      helper.onTheFloor();
      helper.issue("water_bill", "บุคคลทั่วไป");
      helper.sheetSays("ส่งไปพิมพ์ที่ตู้ ประตูหน้า แล้ว");
      var first = jobs.poll(30, TimeUnit.SECONDS);
      assertThat(first).isNotNull();
      assertThat(first.again()).isFalse();
      assertThat(first.ticket().number().shown()).isEqualTo("3001");
      client.report(first.ticket().id(), new PrintReport(PrintReport.Outcome.PRINTED));
      helper.sheetSays("พิมพ์แล้ว");
      helper.done();
      helper.openTicket("3001");
      helper.tapNamed("พิมพ์ซ้ำที่ตู้ ประตูหน้า");
      var again = jobs.poll(30, TimeUnit.SECONDS);
      assertThat(again).isNotNull();
      assertThat(again.again()).isTrue();
      client.report(again.ticket().id(), new PrintReport(PrintReport.Outcome.OUT_OF_PAPER));
      helper.sheetSays("กระดาษหมด");
      helper.look("floor-no-paper", 1440, 390, 320);
      assertThat(jobs).as("each is told once").isEmpty();
      assertThat(stream).isNotNull();
    }
  }

  @Test
  void whoAsksForAPersonAtTheKioskIsSeenUntilSomebodyGoes() {
    var kiosk = office.addKiosk("ประตูหน้า");
    helper.onTheFloor();
    var client = new QueueClient(URI.create(office.address("")), kiosk, Patience.BACKGROUND);
    client.callStaff();
    client.callStaff();
    assertThat(helper.page.locator(".notice.help")).hasCount(1);
    assertThat(helper.page.locator(".notice.help")).containsText("ประตูหน้า");
    helper.look("floor-help", 1440, 390, 320);
    helper.page.setViewportSize(390, 844);
    helper.tapNamed("ฉันไปเอง");
    helper.done();
    assertThat(helper.page.locator(".notice.help")).hasCount(0);
  }

  @Test
  void whatWasServedByHandIsEnteredAfterwards() {
    office.issue("land_tax");
    helper.onTheFloor();
    helper.tap(".tab[data-show=list]");
    helper.tap("#open-by-hand");
    helper.look("floor-by-hand", 390, 320);
    helper.page.setViewportSize(390, 844);
    helper.page.selectOption("#sheet [name=service]", "water_bill");
    helper.page.fill("#sheet [name=from]", "๐๙.๑๐");
    helper.page.fill("#sheet [name=until]", "08.55");
    helper.tapNamed("บันทึก 1 ราย");
    helper.sheetSays("เริ่มก่อนเสร็จ");
    helper.page.selectOption("#sheet [name=service]", "water_bill");
    helper.page.fill("#sheet [name=from]", "๐๙.๑๐");
    helper.page.fill("#sheet [name=until]", "09.25");
    helper.tapNamed("บันทึก 1 ราย");
    helper.sheetSays("บันทึกแล้ว เป็นหมายเลข 3002");
    helper.page.check("#sheet [name=tickets]");
    helper.tapNamed("ใบที่ติ๊ก ให้บริการแล้ว");
    helper.sheetSays("บันทึกว่าให้บริการแล้ว 1 ใบ");
    helper.sheetSays("ไม่มีผู้รอ");
  }

  @Test
  void aCutConnectionIsSaidAndHealsByItself() throws IOException {
    helper.onTheFloor();
    office.stop();
    assertThat(helper.page.locator("#lost")).isVisible();
    helper.look("floor-lost", 1440, 768, 390, 320);
    helper.page.setViewportSize(390, 844);
    office.start();
    assertThat(helper.page.locator("#lost"))
        .isHidden(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions()
                .setTimeout(30_000));
  }

  @Test
  void theKeyboardAloneIsEnough() {
    helper.onTheFloor();
    helper.page.focus("#find-service");
    helper.page.keyboard().type("ภาษีที่ดิน");
    helper.press("Tab");
    assertThat(helper.page.locator("[data-service=land_tax]")).isFocused();
    helper.press("Enter");
    assertThat(helper.page.locator("#issue .class-key.first")).isFocused();
    helper.settle();
    helper.press("Enter");
    assertThat(helper.page.locator("#sheet .done")).isFocused();
    assertThat(helper.page.locator("#sheet .big-number")).containsText("3001");
    helper.press("Escape");
    assertThat(helper.page.locator("#sheet")).isHidden();
  }

  private static com.microsoft.playwright.Page.CheckOptions forced() {
    return new com.microsoft.playwright.Page.CheckOptions().setForce(true);
  }

  private static EventListener taking(BlockingQueue<PrintJob> jobs) {
    return new EventListener() {
      @Override
      public void onBoard(BoardState board) {}

      @Override
      public void onUpdate(BoardUpdate update) {}

      @Override
      public void onPrintJob(PrintJob job) {
        jobs.add(job);
      }
    };
  }
}
