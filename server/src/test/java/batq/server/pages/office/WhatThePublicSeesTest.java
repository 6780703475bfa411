package batq.server.pages.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import batq.server.pages.Chromium;
import batq.server.pages.OfficeAtWork;
import batq.wire.Catalogue;
import batq.wire.ServiceId;
import batq.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Classes of visitors, the key of those who are not sure, and services that stand together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // The fields are set before each test.
class WhatThePublicSeesTest {
  private Chromium chromium;
  private OfficeAtWork office;
  private Admin admin;

  @BeforeAll
  void open(@TempDir Path prepared, @TempDir Path folder) throws IOException {
    OfficeAtWork.prepare(prepared);
    office = new OfficeAtWork(prepared, folder);
    chromium = new Chromium();
  }

  @AfterAll
  void close() throws IOException {
    chromium.close();
    office.close();
  }

  @BeforeEach
  void comes() {
    admin = new Admin(office, chromium.browser);
  }

  @AfterEach
  void goes() {
    admin.close();
  }

  @Test
  void aClassIsAddedWordedAnewAndHidden() {
    admin.open("/office/classes/new");
    admin.types("labelTh", "พระภิกษุสามเณร");
    admin.isRefused("labelTh", "มีประเภทชื่อนี้แล้ว");
    admin.types("labelEn", "With small children");
    admin.types("labelTh", "ผู้มาพร้อมเด็กเล็ก");
    admin.settle();
    admin.press("Enter");
    admin.page.waitForURL("**/office/classes?saved=*");
    admin.look("office-classes", 1440, 390);
    var added = catalogue().visitorClasses().getLast();
    assertThat(added.visitorClass().value()).isEqualTo("with_small_children");
    assertThat(added.priority()).isTrue();
    admin.open("/office/classes/new");
    admin.types("labelTh", "อาสาสมัคร");
    admin.settle();
    admin.press("Enter");
    assertThat(admin.page.locator(".wrong"))
        .hasText("ตู้แสดงได้ไม่เกิน 6 ประเภท กรุณาซ่อนประเภทอื่นก่อน");
    admin.open("/office/classes/monk");
    admin.ticks("hidden", true);
    admin.types("labelTh", "พระภิกษุ สามเณร");
    admin.saves();
    admin.look("office-class", 1440, 390);
    assertThat(catalogue().visitorClasses())
        .hasSize(5)
        .noneMatch(it -> it.visitorClass().value().equals("monk"));
    admin.open("/office/classes/general");
    assertThat(admin.page.locator("[name=hidden]")).hasCount(0);
  }

  @Test
  void theKeyOfThoseWhoAreNotSureLeadsToOneServiceAlone() {
    admin.open("/office/services/info");
    admin.ticks("enquiry", false);
    admin.isRefused("enquiry", "ต้องมีบริการหนึ่งเสมอ กรุณาเลือกที่บริการที่จะใช้แทน");
    admin.open("/office/services/complaint");
    admin.ticks("enquiry", true);
    admin.page.focus("[name=labelTh]");
    admin.saves();
    assertThat(catalogue().choices().stream().filter(Catalogue.Choice::enquiry))
        .singleElement()
        .satisfies(it -> assertThat(it.serviceId()).isEqualTo(new ServiceId("complaint")));
    admin.settle();
    admin.page.click("text=เลิกทำ");
    admin.hears("เลิกทำแล้ว");
    assertThat(choice("info").enquiry()).isTrue();
  }

  @Test
  void aServiceBecomesSensitiveOnlyUnderANameThatDoesNotTell() {
    admin.open("/office/services/newborn");
    admin.page.locator("summary").nth(1).click();
    admin.page.fill("[name=nameTh]", admin.page.inputValue("[name=publicTh]"));
    admin.ticks("sensitive", true);
    admin.page.focus("[name=labelTh]");
    admin.isRefused("sensitive", "ชื่อที่ประชาชนเห็นต้องไม่ใช่ชื่อทางการ");
    admin.look("office-sensitive", 1440, 390);
    admin.types("publicTh", "งานสวัสดิการเด็ก");
    admin.types("labelTh", "สวัสดิการเด็ก");
    admin.saves();
    var shown =
        catalogue().choices().stream()
            .filter(it -> it.labelTh().equals("สวัสดิการเด็ก"))
            .findFirst()
            .orElseThrow();
    assertThat(shown.serviceId()).isNotEqualTo(new ServiceId("newborn"));
    assertThat(bytes()).doesNotContain("newborn");
  }

  @Test
  void twoServicesStandTogetherAndApartAgain() {
    admin.open("/office/services/water_bill");
    admin.page.selectOption("[name=together]", "waste_fee");
    admin.page.focus("[name=labelTh]");
    admin.saves();
    assertThat(admin.page.locator("main")).containsText("แก้ที่นี่แล้วแก้ทั้งสองรายการ");
    assertThat(bytes()).doesNotContain("water_bill").doesNotContain("waste_fee");
    admin.page.selectOption("[name=together]", "");
    admin.page.focus("[name=labelTh]");
    admin.isRefused("labelTh", "มีบริการอื่นใช้ชื่อนี้แล้ว");
    admin.types("publicTh", "ชำระค่าน้ำประปา");
    admin.types("labelTh", "จ่ายค่าน้ำ");
    admin.saves();
    assertThat(choice("water_bill").labelTh()).isEqualTo("จ่ายค่าน้ำ");
  }

  private Catalogue.Choice choice(String id) {
    return catalogue().choices().stream()
        .filter(it -> it.serviceId().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Catalogue catalogue() {
    return WireJson.read(bytes(), Catalogue.class);
  }

  /** As the kiosk and the wall get it. */
  private String bytes() {
    return office
        .send(
            HttpRequest.newBuilder(URI.create(office.address("/api/catalogue")))
                .header("Cookie", office.signIn(OfficeAtWork.CLERK).cookie()))
        .body();
  }
}
