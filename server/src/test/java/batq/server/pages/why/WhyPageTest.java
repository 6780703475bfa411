package batq.server.pages.why;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import batq.server.pages.AtABrowser;
import batq.server.pages.Chromium;
import batq.server.pages.OfficeAtWork;
import batq.wire.VisitorClass;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The angry man of 10.50: his number in, its story out, by keyboard alone, and on paper. */
class WhyPageTest {
  @Test
  void aNumberTellsWhoWasCalledBeforeAndWhy(@TempDir Path prepared, @TempDir Path folder)
      throws IOException {
    OfficeAtWork.prepare(prepared);
    try (var chromium = new Chromium();
        var office = new OfficeAtWork(prepared, folder);
        var staff = new AtABrowser(office, chromium.browser)) {
      office.issue("land_tax");
      office.issue("land_tax");
      var old = office.issue("water_bill", VisitorClass.ELDERLY);
      press(office, "open", "");
      press(office, "next", "requestId=" + UUID.randomUUID() + "&current=");
      office.clock.pass(Duration.ofMinutes(1));
      press(office, "next", "requestId=" + UUID.randomUUID() + "&current=" + old.id());

      staff.wear(office.signIn(OfficeAtWork.HELPER));
      staff.open("/why");
      assertThat(staff.page.locator("#number")).isFocused();
      staff.look("why-ask", 1440, 390);
      staff.page.keyboard().type("๓๐๐๒");
      staff.press("Enter");
      assertThat(staff.page).hasURL(office.address("/why/3002"));
      var story = staff.page.locator(".story");
      assertThat(story).containsText("หมายเลข 3002 รับบัตรคิวเมื่อเวลา 09.42 น.");
      assertThat(story).containsText("เป็นบัตรคิวพิเศษ เรียกตามหลักเกณฑ์ที่ประกาศ");
      assertThat(staff.page.locator(".before li")).hasCount(2);
      assertThat(staff.page.content()).doesNotContain(OfficeAtWork.CLERK);
      // The bar has the reader's own name, for the reader alone.
      assertThat(staff.page.locator("main").innerText()).doesNotContain(OfficeAtWork.HELPER);
      staff.look("why-story", 1440, 768, 390, 320);

      staff.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(staff.page.locator(".bar")).isHidden();
      assertThat(staff.page.locator(".why-form")).isHidden();
      assertThat(story).isVisible();
      staff.look("why-printed", 768);
      staff.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

      staff.open("/why/9999");
      assertThat(staff.page.locator(".why-none")).containsText("วันนี้ไม่มีบัตรคิวหมายเลข 9999");
      staff.look("why-none", 1440, 390, 320);
    }
  }

  private static void press(OfficeAtWork office, String key, String form) {
    var body = form.getBytes(StandardCharsets.UTF_8);
    var answer =
        office.post(office.clerk(), "/counter/3/" + key, body, "application/x-www-form-urlencoded");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
