package batq.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import batq.receipt.ReceiptLine.BigNumber;
import batq.receipt.ReceiptLine.CheckBox;
import batq.receipt.ReceiptLine.CounterBox;
import batq.receipt.ReceiptLine.Strip;
import batq.receipt.ReceiptLine.Text;
import batq.wire.VisitorClass;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketReceiptTest {
  private static final Receipt ORDINARY =
      TicketReceipt.of(Samples.tax(VisitorClass.GENERAL), Samples.catalogue(false));

  @Test
  void theNumberWearsItsSeriesMark() {
    assertThat(only(ORDINARY, BigNumber.class))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.number()).isEqualTo("3021");
              assertThat(line.mark().spokenName()).isEqualTo("สี่เหลี่ยม");
            });
  }

  @Test
  void theWaitIsARangeAndTheDayIsNamed() {
    assertThat(words(ORDINARY))
        .contains(
            "มีผู้รอก่อนท่าน 6 คิว (ขณะรับบัตร)",
            "ประมาณ 10 - 20 นาที",
            "วันพุธที่ 11 มี.ค. 2569 เวลา 09.42 น.",
            "หากพลาดการเรียก กรุณาแจ้งเจ้าหน้าที่",
            "บัตรนี้ใช้ได้เฉพาะวันที่ออกบัตร");
  }

  @Test
  void withoutAnEstimateNoMinutesArePromised() {
    var words = words(TicketReceipt.of(Samples.childGrant(), Samples.catalogue(false)));
    assertThat(words).contains("ไม่มีผู้รอก่อนท่าน").noneMatch(line -> line.contains("นาที"));
  }

  @Test
  void aCounterIsPrintedOnlyIfExactlyOneServes() {
    assertThat(only(ORDINARY, CounterBox.class)).extracting(CounterBox::counter).containsExactly(3);
    var zoneOnly = TicketReceipt.of(Samples.childGrant(), Samples.catalogue(false));
    assertThat(only(zoneOnly, CounterBox.class)).isEmpty();
    assertThat(words(zoneOnly)).contains("กองสวัสดิการสังคม ชั้น 2");
  }

  @Test
  void allDocumentsArePrintedAndTheOptionalOneSaysSo() {
    var boxes =
        only(TicketReceipt.of(Samples.childGrant(), Samples.catalogue(false)), CheckBox.class);
    assertThat(boxes).hasSize(6);
    assertThat(boxes.getLast().text()).endsWith("(ถ้ามี)");
  }

  @Test
  void aServiceWithoutDocumentsSaysSoAndNamesItsFee() {
    assertThat(words(TicketReceipt.of(Samples.enquiry(1), Samples.catalogue(false))))
        .contains("บริการนี้ไม่ต้องใช้เอกสาร", "ค่าธรรมเนียม: ฉบับละ 10 - 20 บาท ตามรายการ");
  }

  @Test
  void aPriorityTicketWearsTheBlackStripAndAnOrdinaryOneDoesNot() {
    assertThat(only(ORDINARY, Strip.class)).isEmpty();
    var priority = TicketReceipt.of(Samples.tax(VisitorClass.ELDERLY), Samples.catalogue(false));
    assertThat(only(priority, Strip.class)).extracting(Strip::text).containsExactly("บัตรคิวพิเศษ");
  }

  @Test
  void aReprintSaysWhen() {
    var at = Samples.ISSUED.plus(Duration.ofMinutes(9));
    var paper =
        TicketReceipt.reprint(Samples.tax(VisitorClass.GENERAL), Samples.catalogue(false), at);
    assertThat(words(paper)).contains("พิมพ์ซ้ำ 09.51 น.");
    assertThat(words(ORDINARY)).noneMatch(line -> line.contains("พิมพ์ซ้ำ"));
  }

  @Test
  void aSampleOfficePrintsItOnEachTicket() {
    assertThat(words(TicketReceipt.of(Samples.enquiry(1), Samples.catalogue(true))))
        .first()
        .asString()
        .contains("ข้อมูลตัวอย่าง");
    assertThat(words(ORDINARY)).noneMatch(line -> line.contains("ข้อมูลตัวอย่าง"));
  }

  @Test
  void noThaiDigitStandsBesideArabicOnesButInTheNameOfAForm() {
    for (var ticket : List.of(Samples.tax(VisitorClass.GENERAL), Samples.childGrant())) {
      var paper = TicketReceipt.of(ticket, Samples.catalogue(true));
      var forms = only(paper, CheckBox.class).stream().map(CheckBox::text).toList();
      assertThat(words(paper))
          .filteredOn(line -> !forms.contains(line))
          .noneMatch(line -> line.matches(".*[๐-๙].*"));
    }
    var tax = TicketReceipt.of(Samples.tax(VisitorClass.GENERAL), Samples.catalogue(true));
    assertThat(words(tax)).anyMatch(line -> line.contains("ภ.ด.ส.๖"));
  }

  @Test
  void aServiceThatLeftTheCatalogueStillHasItsTicket() {
    var paper = TicketReceipt.of(Samples.unknownService(), Samples.catalogue(false));
    assertThat(words(paper)).contains("งานที่ไม่มีในรายการ");
    assertThat(only(paper, BigNumber.class)).extracting(BigNumber::number).containsExactly("R012");
  }

  private static List<String> words(Receipt receipt) {
    return receipt.lines().stream()
        .<String>mapMulti(
            (line, words) -> {
              if (line instanceof Text text) {
                words.accept(text.text());
              } else if (line instanceof CheckBox box) {
                words.accept(box.text());
              }
            })
        .toList();
  }

  private static <T extends ReceiptLine> List<T> only(Receipt receipt, Class<T> kind) {
    return receipt.lines().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
