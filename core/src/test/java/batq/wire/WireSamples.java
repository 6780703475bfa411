package batq.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The records as they travel, one file each: every program's tests read and write the same ones.
 */
public enum WireSamples {
  ISSUE_TICKET("issue-ticket", IssueTicket.class),
  ISSUED_TICKET_WAITING("issued-ticket-waiting", IssuedTicket.class),
  ISSUED_TICKET_CALLED("issued-ticket-called", IssuedTicket.class),
  PRINT_REPORT("print-report", PrintReport.class),
  PRINT_JOB("print-job", PrintJob.class),
  ANNOUNCEMENT("announcement", Announcement.class),
  DEVICE_HEALTH_KIOSK("device-health-kiosk", DeviceHealth.class),
  DEVICE_HEALTH_WALL("device-health-wall", DeviceHealth.class),
  PAIRING_WISH("pairing-wish", PairingWish.class),
  PAIRING_OFFER("pairing-offer", PairingOffer.class),
  PAIRING_STATE("pairing-state", PairingState.class),
  PROBLEM("problem", Problem.class),
  BOARD_STATE("board-state", BoardState.class),
  BOARD_UPDATE("board-update", BoardUpdate.class),
  CATALOGUE("catalogue", Catalogue.class);

  private final String file;
  private final Class<?> type;

  WireSamples(String file, Class<?> type) {
    this.file = file;
    this.type = type;
  }

  /** The sample as JSON. */
  public String json() {
    try (var in = WireSamples.class.getResourceAsStream(file + ".json")) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Class<?> type() {
    return type;
  }

  /** The sample as the record it is. */
  public <T> T read(Class<T> as) {
    return WireJson.read(json(), as);
  }
}
