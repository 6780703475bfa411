package batq.server.setup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OfficeFileTest {
  @Test
  void whatIsPrintedCanBeRead() {
    var printed = SampleOffice.file().print();

    assertThat(OfficeFile.read(printed.getBytes(UTF_8))).isEqualTo(SampleOffice.file());
  }

  @Test
  void aBadFileIsRefusedByTheNameOfItsField() {
    var file = SampleOffice.file().print();

    assertRefused(
        file.replaceFirst("\"justCalledSeconds\" : 20", "\"justCalledSeconds\" : \"20\""),
        "settings.justCalledSeconds: a number without quotes is expected");
    assertRefused(
        file.replaceFirst("\"until\" : \"16:30\"", "\"until\" : \"25:00\""),
        "hours.sessions[0].until: a time is written 08:30, from 00:00 to 24:00: 25:00");
    assertRefused(
        file.replace("\"ภาษีที่ดิน/สิ่งปลูกสร้าง\"", "\"ภาษีที่ดินและสิ่งปลูกสร้าง\""),
        "the label \"ภาษีที่ดินและสิ่งปลูกสร้าง\" has 26 characters, at most 24 fit");
    assertRefused(
        file.replaceFirst("\"hallTh\"", "\"hall\""), "settings.hallTh: this field is missing");
    assertRefused(
        file.replaceFirst("\"telephone\" : \"\",", ""),
        "settings.telephone: this field is missing");
    assertRefused(
        file.replaceFirst("\"MONDAY\"", "\"FUNDAY\""),
        "hours.sessions[0].weekdays[0]: FUNDAY is not possible here: one of [MONDAY, ");
    assertRefused(
        file.replaceFirst("\"hallTh\"", "\"hall\" : \"\", \"hallTh\""),
        "settings.hall: there is no such field");
    assertRefused(file.replaceFirst("\"2024-01-01\"", "\"2567\""), "a date as");
    assertRefused(file.substring(0, file.length() / 2), "not JSON at line ");
    assertRefused(
        file.replaceFirst("\"services\" : \\[ \"birth\",", "\"services\" : [ \"berth\","),
        "\"berth\"");
  }

  private static void assertRefused(String file, String words) {
    assertThatThrownBy(() -> OfficeFile.read(file.getBytes(UTF_8)))
        .isInstanceOf(OfficeFileRefused.class)
        .hasMessageContaining(words)
        .message()
        .doesNotContain("batq.server");
  }
}
