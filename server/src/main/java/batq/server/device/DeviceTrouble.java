package batq.server.device;

import batq.server.catalogue.Bilingual;
import batq.server.device.DeviceHealths.Said;
import batq.wire.DeviceHealth;
import java.util.Optional;

/** What is amiss with a device, each with its remedy as the office says it. */
public enum DeviceTrouble {
  LOST(
      "%s ขาดการติดต่อ กรุณาดูว่าเครื่องเปิดอยู่และสายเครือข่ายเสียบแน่น หากหน้าจอค้างให้ปิดแล้วเปิดเครื่องใหม่",
      "%s is not heard. See that it is switched on and its network cable is in; if its screen stands still, switch it off and on."),
  OUT_OF_PAPER(
      "%s กระดาษหมด กรุณาใส่ม้วนใหม่ ระหว่างนี้ให้เจ้าหน้าที่ออกบัตรคิวแทน",
      "%s is out of paper. Put in a new roll; until then staff give out the numbers."),
  COVER_OPEN(
      "ฝาเครื่องพิมพ์ของ %s เปิดอยู่ กรุณาปิดฝาให้สนิท",
      "The printer of %s is open. Close its cover."),
  PRINTER_ERROR(
      "เครื่องพิมพ์ของ %s ขัดข้อง กรุณาเปิดฝาดูว่ากระดาษติดหรือไม่ แล้วปิดและเปิดเครื่องพิมพ์ใหม่",
      "The printer of %s does not work. Look for stuck paper, then switch the printer off and on."),
  PRINTER_UNREACHABLE(
      "%s ติดต่อเครื่องพิมพ์ไม่ได้ กรุณาดูว่าเครื่องพิมพ์เปิดอยู่และสายเสียบแน่นทั้งสองด้าน",
      "%s cannot reach its printer. See that the printer is on and its cable is in at both ends."),
  SILENT(
      "%s ไม่มีเสียงเรียก กรุณาดูว่าเปิดลำโพงหรือโทรทัศน์และสายเสียงเสียบแน่น ระหว่างนี้ให้เรียกด้วยเสียงพูด",
      "%s makes no sound. See that its loudspeaker or television is on; call by voice until then."),
  CUT_OFF(
      "%s ขึ้นว่าขาดการติดต่อ กรุณาปิดแล้วเปิดเครื่องของจอใหม่",
      "%s says that it is cut off. Switch its machine off and on.");

  private final String th;
  private final String en;

  DeviceTrouble(String th, String en) {
    this.th = th;
    this.en = en;
  }

  /** What to do about it. */
  public Bilingual remedy(String device) {
    return new Bilingual(th.formatted(device), en.formatted(device));
  }

  /** What a device that is heard tells of itself. */
  static Optional<DeviceTrouble> of(Said said) {
    return switch (said.health().part()) {
      case DeviceHealth.Kiosk(var printer) -> of(printer);
      case DeviceHealth.Wall(var sound, var stale) when stale -> Optional.of(CUT_OFF);
      case DeviceHealth.Wall(var sound, var _) ->
          sound == DeviceHealth.Sound.SILENT ? Optional.of(SILENT) : Optional.empty();
      case DeviceHealth.Other() -> Optional.empty();
    };
  }

  private static Optional<DeviceTrouble> of(DeviceHealth.Printer printer) {
    return switch (printer) {
      case READY, NONE -> Optional.empty();
      case OUT_OF_PAPER -> Optional.of(OUT_OF_PAPER);
      case COVER_OPEN -> Optional.of(COVER_OPEN);
      case ERROR -> Optional.of(PRINTER_ERROR);
      case UNREACHABLE -> Optional.of(PRINTER_UNREACHABLE);
    };
  }
}
