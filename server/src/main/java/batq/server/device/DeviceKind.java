package batq.server.device;

import batq.server.http.RouteRole;
import java.util.Locale;

/** What a device is, and so what it may do. */
public enum DeviceKind {
  KIOSK(RouteRole.KIOSK),
  DISPLAY(RouteRole.DISPLAY),
  COUNTER(RouteRole.COUNTER_DEVICE),
  RATING(RouteRole.RATING_DEVICE);

  private final RouteRole role;

  DeviceKind(RouteRole role) {
    this.role = role;
  }

  RouteRole role() {
    return role;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
