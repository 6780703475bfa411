package batq.server.pages.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import batq.wire.VisitorClass;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every other move of the server has its place on the page. */
class CounterMovesInBrowserTest extends AtTheCounter {
  private static final UUID NOBODYS = UUID.fromString("00000000-0000-4000-8000-000000000000");

  @Test
  void aNoShowOpensAfterThreeCallsHalfAMinuteApartAndComesBackNextButOne() {
    openWith(3);
    clerk.calls("3001");
    var noShow = clerk.page.locator("#no-show");
    assertThat(noShow).hasAttribute("aria-disabled", "true");
    assertThat(noShow).containsText("อีก\u00a02\u00a0ครั้ง รอ");
    clerk.press("KeyN");
    clerk.has("3001");
    pass(Duration.ofSeconds(31));
    clerk.recalls(2);
    assertThat(noShow).containsText("อีก\u00a01\u00a0ครั้ง");
    pass(Duration.ofSeconds(5));
    clerk.recalls(3);
    assertThat(noShow).containsText("อีก\u00a01\u00a0ครั้ง");
    pass(Duration.ofSeconds(31));
    clerk.recalls(4);
    assertThat(noShow).not().hasAttribute("aria-disabled", "true");
    clerk.press("KeyN");
    clerk.says("3001 ไม่มาตามเรียก");
    clerk.chooses("3001");
    clerk.takes("มาแล้ว คืนเข้าคิว");
    clerk.says("3001 รอเรียก");
    assertThat(clerk.page.locator(".queue-list .number").allTextContents())
        .containsExactly("3002", "3001", "3003");
    clerk.calls("3002");
    pass(Duration.ofMinutes(1));
    clerk.calls("3001");
    assertThat(clerk.page.locator(".facts")).containsText("กลับมาหลังเรียกครบ");
  }

  @Test
  void aNumberIsPutAsideAndItsServiceGoesOnHere() {
    openWith(2);
    clerk.calls("3001");
    clerk.press("KeyS");
    clerk.says("เริ่มให้บริการ 3001");
    clerk.settle();
    clerk.opens("KeyH");
    clerk.takes("จนกว่าจะเรียกกลับ");
    clerk.says("พักคิว 3001 แล้ว");
    clerk.hasNobody();
    clerk.chooses("3001");
    clerk.takes("ให้บริการต่อที่ช่องนี้");
    clerk.has("3001");
    assertThat(clerk.page.locator(".plate .state")).containsText("กำลังให้บริการ");
  }

  @Test
  void aCalledNumberIsPutBackIntoItsPlace() {
    openWith(2);
    clerk.calls("3001");
    clerk.opens("KeyH");
    clerk.takes("คืนเข้าคิวที่เดิมทันที");
    clerk.says("3001 รอเรียก");
    assertThat(clerk.page.locator(".queue-list .number").allTextContents())
        .containsExactly("3001", "3002");
  }

  @Test
  void aTicketIsSentOnAndWaitsThereWithItsNumber() {
    openWith(1);
    clerk.calls("3001");
    clerk.opens("KeyT");
    clerk.takes("ขออนุญาตก่อสร้าง");
    clerk.says("ส่งต่อ 3001 ไปรอเรียกที่งาน");
    clerk.hasNobody();
    clerk.waiting(0);
  }

  @Test
  void aVisitorDoesASecondMatterWithTheSameNumber() {
    openWith(1);
    clerk.calls("3001");
    clerk.opens("KeyC");
    clerk.takes("จ่ายค่าน้ำประปา");
    clerk.says("เรื่องแรกของ 3001 เสร็จสิ้น");
    pass(Duration.ofMinutes(1));
    clerk.calls("3001");
    assertThat(clerk.page.locator(".facts")).containsText("เรื่องที่ 2");
    assertThat(clerk.page.locator(".plate-service h2")).containsText("น้ำประปา");
  }

  @Test
  void aServiceChosenWronglyIsNamedAnewAndTheTicketStays() {
    openWith(1);
    clerk.calls("3001");
    clerk.page.locator(".paper input").first().check();
    clerk.opens("KeyG");
    clerk.takes("ค่าเก็บขยะ");
    clerk.says("เปลี่ยนบริการของ 3001 เป็น");
    clerk.has("3001");
    assertThat(clerk.page.locator(".plate-service h2")).containsText("มูลฝอย");
    assertThat(clerk.page.locator(".paper input:checked")).hasCount(0);
  }

  @Test
  void whoComesWithoutATicketIsServedAtOnceAndTheLastServiceComesFirst() {
    openWith(0);
    clerk.opens("KeyW");
    clerk.takes("ภาษีป้าย");
    clerk.says("เริ่มให้บริการ 3001 โดยไม่มีบัตรคิว");
    assertThat(clerk.page.locator(".facts")).containsText("ไม่มีบัตรคิว");
    pass(Duration.ofMinutes(2));
    clerk.opens("KeyW");
    clerk.settle();
    clerk.press("Enter");
    clerk.says("เริ่มให้บริการ 3002");
    assertThat(clerk.page.locator(".plate-service h2")).containsText("ภาษีป้าย");
  }

  @Test
  void aNumberIsCalledBeforeItsTurnForAReason() {
    openWith(3);
    clerk.chooses("3003");
    clerk.takes("เรียกข้ามลำดับ", "มาพร้อมเด็กเล็ก");
    clerk.says("เรียก 3003 แล้ว");
    clerk.has("3003");
    clerk.waiting(2);
  }

  @Test
  void aWaitingTicketIsCancelledWithAReason() {
    openWith(2);
    clerk.chooses("3002");
    clerk.press("KeyN");
    clerk.takes("ยกเลิกคิว", "ออกซ้ำ");
    clerk.says("ยกเลิก 3002 แล้ว");
    clerk.waiting(1);
  }

  @Test
  void aNoteMadeInTheLineIsSeenAtTheCall() {
    office.issue("land_tax", VisitorClass.DISABLED);
    openWith(0);
    clerk.chooses("3001");
    clerk.takes("ไปพบ");
    clerk.says("บันทึกหมายเหตุของ 3001 แล้ว");
    assertThat(clerk.page.locator("#row-3001")).containsText("ไปพบ");
    clerk.calls("3001");
    assertThat(clerk.page.locator("#note-GO_TO_VISITOR")).hasAttribute("aria-pressed", "true");
    clerk.page.locator("#note-GO_TO_VISITOR").click();
    assertThat(clerk.page.locator("#note-GO_TO_VISITOR")).hasAttribute("aria-pressed", "false");
  }

  @Test
  void aClerkAsksForAPersonByOneKeyAndIsToldThatSomebodyComes() {
    openWith(1);
    var key = clerk.page.locator("#help");
    assertThat(key).hasText(Pattern.compile("ขอคนช่วย"));
    clerk.press("KeyA");
    clerk.says("แจ้งผู้ดูแลคิวและหัวหน้าแล้วว่าช่องนี้ขอคนช่วย");
    assertThat(key).containsText("ไม่ต้องแล้ว");
    assertThat(key).containsText("ขอ 09.42 น.");
    assertThat(clerk.page.locator(".notice")).hasCount(0);
    clerk.look("counter-asks-help", 1440, 1024, 390, 320);
    clerk.settle();
    clerk.press("KeyA");
    clerk.says("เลิกขอคนช่วยแล้ว");
    clerk.settle();
    clerk.press("KeyA");
    assertThat(key).containsText("ไม่ต้องแล้ว");
    goesThere("/counter/4/help-taken", "place=counter-3");
    assertThat(key).containsText("คนกำลังมา");
    clerk.settle();
    pass(Duration.ofMinutes(6));
    office.issue("land_tax");
    clerk.waiting(2);
    assertThat(key).not().containsText("คนกำลังมา");
  }

  @Test
  void whoeverAsksElsewhereIsSeenAndGoneToByKeyboard() {
    openWith(0);
    goesThere("/counter/4/help", "");
    assertThat(clerk.page.locator(".notice.help")).containsText("ช่องบริการ 4 ขอคนช่วย");
    clerk.look("counter-help-elsewhere", 1440, 390);
    clerk.page.locator("#take-counter-4").focus();
    clerk.press("Enter");
    clerk.says("กรุณาไปที่ช่องบริการ 4 ทุกช่องทราบแล้วว่ามีคนไป");
    assertThat(clerk.page.locator(".notice.help")).hasCount(0);
  }

  @Test
  void theNumberInHandAndOneOfTheListArePrintedAgainAtTheKiosk() {
    office.addKiosk("ประตูหน้า");
    openWith(2);
    clerk.calls("3001");
    assertThat(clerk.page.locator("#paper-now")).hasCount(0);
    clerk.opens("KeyB");
    clerk.look("counter-paper", 1440, 390, 320);
    clerk.settle();
    clerk.press("Enter");
    clerk.says("ส่ง 3001 ไปพิมพ์แล้ว");
    assertThat(clerk.page.locator("#sheet")).isHidden();
    // It never had a paper: this is the first, and no second one.
    assertThat(clerk.page.locator("#paper-now")).hasCount(0);
    clerk.settle();
    clerk.opens("KeyB");
    clerk.settle();
    clerk.press("Enter");
    assertThat(clerk.page.locator("#paper-now"))
        .hasText("พิมพ์ซ้ำ 09.42 น. · ส่งไปพิมพ์ที่ตู้ ประตูหน้า แล้ว");
    clerk.look("counter-printed-again", 1440, 1024, 390);
    clerk.page.locator("#row-3002").focus();
    clerk.press("Enter");
    clerk.sheet();
    clerk.page.locator("#sheet summary:has-text('พิมพ์ซ้ำ')").focus();
    clerk.press("Enter");
    clerk.press("Tab");
    clerk.settle();
    clerk.press("Enter");
    clerk.says("ส่ง 3002 ไปพิมพ์แล้ว");
  }

  @Test
  void withoutAKioskTheNumberIsWritten() {
    openWith(1);
    clerk.press("KeyB");
    assertThat(clerk.page.locator("#paper")).hasAttribute("aria-disabled", "true");
    assertThat(clerk.page.locator("#sheet")).isHidden();
    clerk.calls("3001");
    clerk.opens("KeyB");
    assertThat(clerk.page.locator("#sheet")).containsText("กรุณาเขียนหมายเลขให้ผู้รับบริการ");
  }

  @Test
  void whyNotYetIsAskedOfTheNumberInHandAndOfOneOfTheList() {
    openWith(2);
    assertThat(clerk.page.locator("#why")).hasAttribute("href", "/why");
    clerk.chooses("3002");
    assertThat(clerk.sheet().locator("a[href='/why/3002']")).isVisible();
    clerk.press("Escape");
    assertThat(clerk.page.locator("#sheet")).isHidden();
    clerk.settle();
    clerk.calls("3001");
    clerk.press("KeyY");
    clerk.page.waitForURL(office.address("/why/3001"));
    assertThat(clerk.page.locator("#story-number")).containsText("3001");
    clerk.page.locator("#back").focus();
    clerk.press("Enter");
    clerk.page.waitForURL(office.address("/counter/3"));
    clerk.has("3001");
  }

  /** Somebody at another counter presses a key. */
  private void goesThere(String path, String form) {
    var body = form.getBytes(StandardCharsets.UTF_8);
    var answer = office.post(office.clerk(), path, body, "application/x-www-form-urlencoded");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void aSheetOfANumberThatIsGoneSaysSo() {
    openWith(1);
    // On its way the request comes to ask for a number that nobody holds: a row may be drawn anew
    // at any moment, so what is altered is not the row.
    clerk.page.route(
        "**/sheet/number?ticket=*",
        asked ->
            asked.resume(
                new Route.ResumeOptions()
                    .setUrl(asked.request().url().replaceFirst("ticket=.*", "ticket=" + NOBODYS))));
    clerk.chooses("3001");
    assertThat(clerk.page.locator("#sheet")).containsText("รายการเปลี่ยนไปแล้ว");
    clerk.press("Escape");
    assertThat(clerk.page.locator("#sheet")).isHidden();
  }

  @Test
  void theCounterRestsForAReasonAndCloses() {
    openWith(0);
    clerk.opens("KeyP");
    clerk.takes("ประชุม");
    assertThat(clerk.page.locator("#counter-state")).containsText("พักช่องบริการ");
    clerk.opens("KeyP");
    clerk.takes("ปิดช่องบริการ");
    assertThat(clerk.page.locator("#counter-state")).containsText("ปิดช่องบริการ");
  }
}
