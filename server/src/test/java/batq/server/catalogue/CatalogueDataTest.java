package batq.server.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.server.catalogue.ShippedServices.OfficeKind;
import batq.wire.BadJson;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import batq.wire.WireJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueDataTest {

  @Test
  void theShippedServicesMakeACatalogue() {
    assertThat(Offices.data().services()).hasSize(24);
    assertThat(ShippedServices.of(OfficeKind.SAO).services().size()).isLessThanOrEqualTo(25);
    assertThat(Offices.data().departments())
        .extracting(each -> each.name().th())
        .containsExactly(
            "สำนักปลัด",
            "กองคลัง",
            "กองช่าง",
            "กองสวัสดิการสังคม",
            "กองการศึกษา ศาสนาและวัฒนธรรม",
            "กองสาธารณสุขและสิ่งแวดล้อม");
  }

  @Test
  void aCatalogueIsTheSameAfterBeingStored() {
    assertThat(WireJson.read(WireJson.write(Offices.data()), CatalogueData.class))
        .isEqualTo(Offices.data());
  }

  @Test
  void aLabelOf24CharactersFitsAndOneMoreIsRefusedWithTheCount() {
    var fits = "เบี้ยพิการ/สวัสดิการอื่น";
    var id = new ServiceId("x");
    var name = new Bilingual("ชื่อ", "Name");

    assertThat(new PublicFace(id, name, new Bilingual(fits, "Label")).label().th()).isEqualTo(fits);
    assertThatThrownBy(() -> new PublicFace(id, name, new Bilingual(fits + "ๆ", "Label")))
        .hasMessageContaining("25 characters, at most 24");
    assertThatThrownBy(() -> new PublicFace(id, name, new Bilingual(fits, "a".repeat(25))))
        .hasMessageContaining("25 characters, at most 24");
  }

  @Test
  void onePublicNameIsOneChoice() {
    assertThatThrownBy(
            () ->
                Offices.with(
                    "aids",
                    aids ->
                        Offices.withFace(
                            aids,
                            new PublicFace(
                                new ServiceId("other"), aids.face().name(), aids.face().label()))))
        .hasMessageContaining("is the public name of two choices, welfare and other");
  }

  @Test
  void whatSharesAFaceSharesItsSeries() {
    assertThatThrownBy(() -> Offices.with("aids", aids -> Offices.withSeries(aids, "6")))
        .hasMessageContaining("have the public id \"welfare\"");
  }

  @Test
  void aRealIdIsNoFaceForOthers() {
    var services =
        Offices.SHIPPED.services().stream()
            .map(
                each ->
                    each.face().id().equals(new ServiceId("welfare"))
                        ? Offices.withFace(
                            each,
                            new PublicFace(
                                new ServiceId("newborn"), each.face().name(), each.face().label()))
                        : each)
            .map(each -> each.id().value().equals("newborn") ? renamed(each) : each)
            .toList();

    assertThatThrownBy(() -> Offices.with(services))
        .hasMessageContaining("\"newborn\" is the real id of a service");
  }

  @Test
  void aSensitiveServiceNeedsAFaceOfItsOwn() {
    assertThatThrownBy(() -> Offices.with("aids", aids -> Offices.withId(aids, "welfare")))
        .hasMessageContaining("welfare is sensitive");
  }

  @Test
  void aServiceWithoutCounterOrDepartmentIsRefused() {
    var services = Offices.SHIPPED.services();
    assertThatThrownBy(() -> Offices.with(services, List.of(Offices.counters(services).getFirst())))
        .hasMessageContaining("no counter serves")
        .hasMessageContaining("land_tax");
    assertThatThrownBy(
            () ->
                new CatalogueData(
                    List.of(),
                    services,
                    Offices.counters(services),
                    VisitorClassData.shipped(),
                    Offices.SHIPPED.enquiry()))
        .hasMessageContaining("chief_administrator");
  }

  @Test
  void aCounterThatServesTheUnknownIsRefused() {
    var services = Offices.SHIPPED.services();
    var strange = new Counter(CounterId.of(3), "ช่อง 3", "", List.of(new ServiceId("passport")));

    assertThatThrownBy(() -> Offices.with(services, List.of(strange)))
        .hasMessage("counter 3 serves \"passport\", which is not in the catalogue");
  }

  @Test
  void twoOfOneIdAreRefused() {
    var services = Offices.SHIPPED.services();
    var counter = Offices.counters(services).getFirst();

    assertThatThrownBy(() -> Offices.with(services, List.of(counter, counter)))
        .hasMessage("two of one counter id: 1");
  }

  @Test
  void anEnquiryAndAnOrdinaryClassMustBeThere() {
    var data = Offices.data();
    assertThatThrownBy(
            () ->
                new CatalogueData(
                    data.departments(),
                    data.services(),
                    data.counters(),
                    data.visitorClasses(),
                    new ServiceId("ask")))
        .hasMessageContaining("\"ask\"");
    assertThatThrownBy(
            () ->
                new CatalogueData(
                    data.departments(),
                    data.services(),
                    data.counters(),
                    data.visitorClasses().subList(1, 5),
                    data.enquiry()))
        .hasMessageContaining("general");
  }

  @Test
  void aServicesFileWithAStrangeFieldIsRefused() {
    var file = "{\"enquiry\":\"info\",\"departments\":[],\"services\":[],\"price\":1}";

    assertThatThrownBy(() -> ShippedServices.read(file.getBytes(UTF_8), OfficeKind.SAO))
        .isInstanceOfSatisfying(BadJson.class, bad -> assertThat(bad.field()).isEqualTo("price"));
  }

  private static Service renamed(Service service) {
    return Offices.withFace(
        service,
        new PublicFace(
            new ServiceId("child_grant"), service.face().name(), service.face().label()));
  }
}
