package batq.server;

import batq.server.device.DeviceKind;
import batq.server.office.OfficeSettings;
import batq.server.pages.ticket.FollowedTickets;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What tests of the pages need of a running server, for which no page exists yet. */
public final class BehindTheDoor {
  private BehindTheDoor() {}

  /** Adds a kiosk; its token. */
  public static String addKiosk(Server server, String name) {
    return server
        .rooms()
        .devices
        .add(DeviceKind.KIOSK, name, Optional.empty(), "test")
        .orElseThrow();
  }

  public static void change(Server server, UnaryOperator<OfficeSettings> change) {
    var rooms = server.rooms();
    var changed = change.apply(rooms.office.settings());
    rooms.database.write(
        tx -> {
          rooms.office.change(tx, rooms.clock.now(), rooms.clock.today(), "test", changed);
          return changed;
        });
  }

  public static FollowedTickets followedTickets(Server server) {
    return server.rooms().followedTickets();
  }
}
