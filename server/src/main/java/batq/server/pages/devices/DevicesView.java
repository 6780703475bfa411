package batq.server.pages.devices;

import batq.server.pages.Language;
import java.time.Instant;
import java.util.List;

/**
 * The office's devices as their page shows them.
 *
 * @param waiting devices that show digits now, by kind and address
 * @param browsers enrolled as counters'
 * @param acts whether the reader may pair and end devices
 */
public record DevicesView(
    Instant at,
    List<DeviceRow> devices,
    List<String> waiting,
    List<BrowserRow> browsers,
    boolean acts,
    Language words) {

  /** A browser that is a counter's. */
  public record BrowserRow(int id, String name, int counter) {}

  /** What the page says after a key. */
  public record Said(boolean done, String words) {}
}
