package batq.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.calendar.Calendar;
import batq.server.calendar.Holidays;
import batq.server.calendar.OfficeHours;
import batq.wire.Catalogue.Document;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfficeCatalogueTest {
  private static final ServiceId WELFARE = new ServiceId("welfare");
  private static final ServiceId AIDS = new ServiceId("aids");
  private static final ServiceId DISABILITY = new ServiceId("disability");
  private static final OfficeCatalogue CATALOGUE = new OfficeCatalogue(Offices.data());

  @Test
  void theMostUsedChoiceStandsFirst() {
    assertThat(CATALOGUE.choices())
        .extracting(choice -> choice.id().value())
        .hasSize(23)
        .startsWith("info", "land_tax", "water_bill", "waste_fee");
  }

  @Test
  void aDeviceMayAskForAChoiceButNotForWhatIsBehindIt() {
    assertThat(CATALOGUE.choice(WELFARE)).isPresent();
    assertThat(CATALOGUE.choice(AIDS)).isEmpty();
    assertThat(CATALOGUE.forIssuing(AIDS)).isEqualTo(CATALOGUE.choice(WELFARE));
    assertThat(CATALOGUE.forIssuing(new ServiceId("passport"))).isEmpty();
  }

  @Test
  void aChoiceAsksOnlyForTheDocumentsThatAllItsServicesNeed() {
    assertThat(CATALOGUE.choice(WELFARE).orElseThrow().documents())
        .extracting(Document::th)
        .containsExactly(
            "สำเนาทะเบียนบ้าน",
            "สำเนาสมุดบัญชีเงินฝากธนาคาร (กรณีรับเงินผ่านธนาคาร)",
            "หนังสือมอบอำนาจ พร้อมสำเนาบัตรของผู้มอบและผู้รับมอบ (กรณีไม่มาด้วยตนเอง)");
  }

  @Test
  void aChoiceHasTheLongestStandardOfItsServices() {
    var slower = new OfficeCatalogue(Offices.with("aids", aids -> Offices.withStandard(aids, 45)));

    assertThat(slower.find(WELFARE).map(Offering::standardMinutes)).contains(45);
    assertThat(slower.find(DISABILITY).map(Offering::standardMinutes)).contains(30);
  }

  @Test
  void aRealServiceIsKnownByItsPublicNameAndDepartment() {
    var aids = CATALOGUE.find(AIDS).orElseThrow();

    assertThat(aids.publicName().th()).isEqualTo("เบี้ยความพิการและสวัสดิการอื่น");
    assertThat(CATALOGUE.department(aids).name().th()).isEqualTo("กองสวัสดิการสังคม");
    assertThat(aids.series().sign()).isEqualTo("5");
  }

  @Test
  void aCounterCallsTheTicketsOfItsServicesAndOfTheirChoices() {
    assertThat(CATALOGUE.servedBy(CounterId.of(2))).contains(WELFARE, AIDS, DISABILITY);
    assertThat(CATALOGUE.servedBy(CounterId.of(1))).doesNotContain(WELFARE).doesNotHaveDuplicates();
    assertThat(CATALOGUE.servedBy(CounterId.of(9))).isEmpty();
    assertThat(CATALOGUE.countersFor(new ServiceId("info"))).hasSize(2);
  }

  @Test
  void aChoiceIsOpenWhenOneOfItsServicesIs() {
    var calendar = new Calendar(OfficeHours.usual(List.of(DISABILITY), Holidays.shipped()));
    var saturday = LocalDate.of(2026, 11, 21);

    assertThat(CATALOGUE.open(CATALOGUE.choice(WELFARE).orElseThrow(), calendar, saturday, 1))
        .hasSize(1);
  }

  @Test
  void fiveClassesAreShippedAndOnlyTheOrdinaryHasNoPriority() {
    assertThat(CATALOGUE.data().visitorClasses())
        .extracting(VisitorClassData::priority)
        .containsExactly(false, true, true, true, true);
    assertThat(CATALOGUE.visitorClass(VisitorClass.DISABLED).map(each -> each.label().th()))
        .isEqualTo(Optional.of("คนพิการ"));
  }
}
