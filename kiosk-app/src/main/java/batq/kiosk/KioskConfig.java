package batq.kiosk;

import batq.client.ServerAddress;
import batq.hardware.printer.PrinterAddress;
import batq.kiosk.screen.ScreenSettings;
import batq.kiosk.ticket.Press;
import batq.kiosk.ticket.Times;
import batq.receipt.PrinterProfile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The kiosk's settings, read once at start.
 *
 * @param server where it is, and by what this kiosk knows it
 * @param tokenFile holds the device's token as {@code batq device add} printed it; empty: the token
 *     of an earlier pairing in {@code data}, and before one the kiosk shows six digits
 * @param printer empty: no printer, the screen alone carries the number
 * @param data where the kiosk keeps its copy of the catalogue, and its token if it was paired
 * @param keys keys of a button board, by their names, and what each stands for
 * @param pressesFromStdin take {@code press SERVICE CLASS} lines as presses of a button
 */
public record KioskConfig(
    ServerAddress server,
    Optional<Path> tokenFile,
    Optional<PrinterAddress> printer,
    PrinterProfile profile,
    Path data,
    ScreenSettings screen,
    Times times,
    Map<String, Press> keys,
    boolean pressesFromStdin) {
  public KioskConfig {
    keys = Map.copyOf(keys);
  }
}
