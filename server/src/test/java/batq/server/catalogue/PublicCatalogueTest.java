package batq.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.calendar.Calendar;
import batq.server.calendar.Holidays;
import batq.server.calendar.OfficeHours;
import batq.server.office.OfficeSettings;
import batq.wire.Catalogue;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import batq.wire.WireJson;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicCatalogueTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final OfficeSettings SETTINGS =
      OfficeSettings.named("เทศบาลตำบลตัวอย่าง", "Tambon Tua Yang Municipality");

  @Test
  void noByteOfItNamesASensitiveService() {
    var json = WireJson.write(drawn(Offices.data(), TODAY));

    for (var service : Offices.data().services().stream().filter(Service::sensitive).toList()) {
      assertThat(json)
          .doesNotContain(service.id().value())
          .doesNotContain(service.name().th())
          .doesNotContain(service.name().en());
    }
    assertThat(json).doesNotContain("เอดส์").doesNotContain("AIDS").doesNotContain("ใบรับรองแพทย์");
    assertThat(json).contains("\"welfare\"", "เบี้ยพิการ/สวัสดิการอื่น");
  }

  @Test
  void itCanBeReadByADevice() {
    var drawn = drawn(Offices.data(), TODAY);

    assertThat(WireJson.read(WireJson.write(drawn), Catalogue.class)).isEqualTo(drawn);
  }

  @Test
  void thePlaceIsAZoneAndACounterOnlyWhereThereIsOne() {
    var drawn = drawn(Offices.data(), TODAY);

    assertThat(choice(drawn, "land_tax").place().zoneTh()).isEqualTo("กองคลัง ชั้น 1");
    assertThat(choice(drawn, "land_tax").place().zoneEn()).isEqualTo("Finance Division, floor 1");
    assertThat(choice(drawn, "land_tax").place().counterId()).contains(CounterId.of(2));
    assertThat(choice(drawn, "info").place().counterId()).isEmpty();
  }

  @Test
  void oneChoiceIsTheEnquiry() {
    assertThat(drawn(Offices.data(), TODAY).choices())
        .filteredOn(Catalogue.Choice::enquiry)
        .extracting(Catalogue.Choice::serviceId)
        .containsExactly(new ServiceId("info"));
  }

  @Test
  void itReachesFourteenDaysAndNamesTheHolidays() {
    var drawn = drawn(Offices.data(), TODAY);

    assertThat(drawn.days()).hasSize(14);
    assertThat(drawn.days())
        .filteredOn(day -> day.holidayTh().isPresent())
        .extracting(Catalogue.Day::date)
        .containsExactly(
            LocalDate.of(2026, 12, 5), LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 10));
    assertThat(choice(drawn, "build").open()).hasSize(8);
    assertThat(choice(drawn, "land_tax").open()).hasSize(9);
  }

  @Test
  void theVersionChangesWithTheContentAndOnlyThen() {
    var version = drawn(Offices.data(), TODAY).version();

    assertThat(version).matches("[0-9a-f]{16}");
    assertThat(drawn(Offices.data(), TODAY).version()).isEqualTo(version);
    assertThat(drawn(Offices.data(), TODAY.plusDays(1)).version()).isNotEqualTo(version);
    assertThat(
            drawn(
                    Offices.with(
                        "info",
                        info ->
                            Offices.withFace(
                                info,
                                new PublicFace(
                                    info.id(),
                                    info.face().name(),
                                    new Bilingual("ถามเจ้าหน้าที่", "Ask staff")))),
                    TODAY)
                .version())
        .isNotEqualTo(version);
  }

  @Test
  void aCounterIsSaidToServeChoicesNotRealServices() {
    assertThat(drawn(Offices.data(), TODAY).counters().getLast().serves())
        .contains(new ServiceId("welfare"))
        .doesNotHaveDuplicates();
  }

  private static Catalogue drawn(CatalogueData data, LocalDate today) {
    var hours = OfficeHours.usual(List.of(new ServiceId("land_tax")), Holidays.shipped());
    return PublicCatalogue.of(
        true, SETTINGS, new OfficeCatalogue(data), new Calendar(hours), today);
  }

  private static Catalogue.Choice choice(Catalogue catalogue, String id) {
    return catalogue.choices().stream()
        .filter(choice -> choice.serviceId().equals(new ServiceId(id)))
        .findFirst()
        .orElseThrow();
  }
}
