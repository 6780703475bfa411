package batq.server.catalogue;

import batq.wire.Catalogue.Document;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.WireJson;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The form of the shipped services; what BatQ does not keep is named and left out. */
@JsonIgnoreProperties({"schema", "about", "units", "lao_types", "ticket_prefix_note"})
record ServicesFile(ServiceId enquiry, List<DepartmentRow> departments, List<Row> services) {

  static ShippedServices read(byte[] json, String kind) {
    var file = WireJson.read(json, ServicesFile.class);
    var services =
        file.services().stream()
            .filter(row -> row.offeredBy().contains(kind))
            .map(Row::service)
            .toList();
    var departments =
        file.departments().stream()
            .map(DepartmentRow::department)
            .filter(each -> services.stream().anyMatch(of -> of.departmentId().equals(each.id())))
            .toList();
    return new ShippedServices(departments, services, file.enquiry());
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record DepartmentRow(String id, String nameTh, String nameEn, String floorTh, String floorEn) {
    Department department() {
      return new Department(id, new Bilingual(nameTh, nameEn), floorTh, floorEn);
    }
  }

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties({
    "prefix_latin",
    "prefix_th",
    "unit_en",
    "simulation",
    "peak_months",
    "source",
    "note"
  })
  record Row(
      ServiceId id,
      int series,
      String nameTh,
      String nameEn,
      ServiceId publicId,
      String publicNameTh,
      String publicNameEn,
      String departmentId,
      String unitTh,
      int counterStandardMinutes,
      List<StepRow> steps,
      Total totalStandard,
      List<Document> documents,
      Fee fee,
      String lawTh,
      List<String> offeredBy,
      double demandWeight,
      boolean sensitive,
      String kioskLabelTh,
      String kioskLabelEn) {
    Service service() {
      return new Service(
          id,
          new Bilingual(nameTh, nameEn),
          new PublicFace(
              publicId,
              new Bilingual(publicNameTh, publicNameEn),
              new Bilingual(kioskLabelTh, kioskLabelEn)),
          new Series(Integer.toString(series)),
          departmentId,
          unitTh,
          counterStandardMinutes,
          totalStandard.announced(),
          steps.stream().map(StepRow::step).toList(),
          documents,
          new Bilingual(fee.textTh(), fee.textEn()),
          lawTh,
          demandWeight,
          sensitive,
          false);
    }
  }

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties("no")
  record StepRow(String th, String en, int minutes, String responsibleTh) {
    ServiceStep step() {
      return new ServiceStep(new Bilingual(th, en), minutes, responsibleTh);
    }
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record Total(int value, AnnouncedTime.Unit unit, String textTh, String textEn) {
    AnnouncedTime announced() {
      return new AnnouncedTime(value, unit, new Bilingual(textTh, textEn));
    }
  }

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties({"kind", "min_baht", "max_baht"})
  record Fee(String textTh, String textEn) {}
}
