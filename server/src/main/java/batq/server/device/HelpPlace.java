package batq.server.device;

import batq.wire.CounterId;

/** Where somebody waits for a person. */
public sealed interface HelpPlace {

  /** A visitor at a kiosk. */
  record AtKiosk(int device, String name) implements HelpPlace {}

  /** A clerk at a counter. */
  record AtCounter(CounterId counter) implements HelpPlace {}

  /** The same at each call from there: {@code kiosk-7}, {@code counter-3}. */
  default String key() {
    return switch (this) {
      case AtKiosk(var device, _) -> "kiosk-" + device;
      case AtCounter(var counter) -> "counter-" + counter;
    };
  }
}
