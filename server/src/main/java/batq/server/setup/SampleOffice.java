package batq.server.setup;

import batq.server.calendar.Holidays;
import batq.server.calendar.OfficeHours;
import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.Counter;
import batq.server.catalogue.Service;
import batq.server.catalogue.ShippedServices;
import batq.server.catalogue.ShippedServices.OfficeKind;
import batq.server.catalogue.VisitorClassData;
import batq.server.office.OfficeSettings;
import batq.wire.CounterId;
import batq.wire.Series;
import batq.wire.ServiceId;
import java.util.List;

/** เทศบาลตำบลตัวอย่าง: a municipality with four counters that is nowhere. */
public final class SampleOffice {
  private static final ShippedServices SHIPPED = ShippedServices.of(OfficeKind.TAMBON_MUNICIPALITY);

  private SampleOffice() {}

  /** As an office would write it for itself, with the usual hours: a file to begin from. */
  public static OfficeFile file() {
    return new OfficeFile(
        settings(
            "วันเสาร์ เปิดให้บริการรับชำระภาษีและงานทะเบียน เวลา ๐๙.๐๐ - ๑๒.๐๐ น.",
            "หากพลาดการเรียก กรุณาแจ้งเจ้าหน้าที่"),
        OfficeHours.usual(ofSeries("2", "3"), Holidays.shipped()),
        catalogue());
  }

  /** As the demonstration needs it: open at all hours. */
  public static OfficeFile openAtAllHours() {
    // Its visitors are simulated at any pace, and the bench presses one kiosk without a pause.
    return new OfficeFile(
        settings(
                "หากพลาดการเรียก กรุณาแจ้งเจ้าหน้าที่",
                "ระบบนี้ไม่เก็บชื่อและเลขประจำตัวประชาชนของท่าน")
            .with(it -> it.kioskTicketsInTenSeconds = 0),
        OfficeHours.always(Holidays.shipped()),
        catalogue());
  }

  private static OfficeSettings settings(String... messages) {
    return OfficeSettings.named("เทศบาลตำบลตัวอย่าง", "Tambon Tua Yang Municipality")
        .with(
            it -> {
              it.hallTh = "ศูนย์บริการร่วม";
              it.messages = List.of(messages);
            });
  }

  private static CatalogueData catalogue() {
    return new CatalogueData(
        SHIPPED.departments(),
        SHIPPED.services(),
        List.of(
            counter(1, "ประชาสัมพันธ์", "1"),
            counter(2, "งานทะเบียน", "2"),
            counter(3, "กองคลัง", "3"),
            counter(4, "งานช่าง สวัสดิการ การศึกษา และสาธารณสุข", "4", "5", "6", "7")),
        VisitorClassData.shipped(),
        SHIPPED.enquiry());
  }

  private static Counter counter(int number, String nameTh, String... series) {
    return new Counter(CounterId.of(number), nameTh, "ชั้น 1", ofSeries(series));
  }

  private static List<ServiceId> ofSeries(String... signs) {
    var series = List.of(signs).stream().map(Series::new).toList();
    return SHIPPED.services().stream()
        .filter(service -> series.contains(service.series()))
        .map(Service::id)
        .toList();
  }
}
