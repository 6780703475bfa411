package batq.server.device;

import batq.wire.ServiceId;
import batq.wire.TicketId;
import java.time.Instant;

/**
 * Something about a device at which a person should look. Kept in memory alone: after a restart a
 * trouble that goes on raises it again. Other rooms have alarms of their own; {@code alarm} joins
 * them.
 */
public sealed interface Alarm {

  /** When it began. */
  Instant since();

  /** When it was last seen. */
  Instant at();

  /**
   * More than {@value KioskPace#ALARMING} tickets of one service within a minute from one kiosk: a
   * child at the button, or a button that sticks (TRUST.md scene 1).
   *
   * @param tickets of the last minute
   * @param first of the whole run
   */
  record ManyOfOneService(
      Instant since,
      Instant at,
      int device,
      String deviceName,
      ServiceId service,
      int tickets,
      TicketId first,
      TicketId last)
      implements Alarm {}

  /**
   * One token is used at two places within a minute: it was copied (TRUST.md scene 4). Revoke it
   * and pair the device anew.
   */
  record SecondPlace(
      Instant since, Instant at, int device, String deviceName, String address, String other)
      implements Alarm {}
}
