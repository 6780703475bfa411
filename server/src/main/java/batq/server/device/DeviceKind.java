package batq.server.device;

import batq.server.http.RouteRole;
import batq.wire.DeviceType;
import java.util.Locale;

/** What a device is, and so what it may do. */
public enum DeviceKind {
  KIOSK(RouteRole.KIOSK, "ตู้รับบัตรคิว", "Kiosk"),
  DISPLAY(RouteRole.DISPLAY, "จอเรียกคิว", "Wall display"),
  COUNTER(RouteRole.COUNTER_DEVICE, "ปุ่มเรียกคิวที่ช่องบริการ", "Counter's key"),
  RATING(RouteRole.RATING_DEVICE, "เครื่องประเมินความพึงพอใจ", "Rating tablet");

  private final RouteRole role;
  private final String th;
  private final String en;

  DeviceKind(RouteRole role, String th, String en) {
    this.role = role;
    this.th = th;
    this.en = en;
  }

  static DeviceKind of(DeviceType type) {
    return valueOf(type.name());
  }

  DeviceType type() {
    return DeviceType.valueOf(name());
  }

  public String th() {
    return th;
  }

  public String en() {
    return en;
  }

  RouteRole role() {
    return role;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
