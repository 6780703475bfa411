package batq.server.setup;

import batq.server.calendar.OfficeHours;
import batq.server.calendar.Session;
import batq.server.calendar.SessionServices;
import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.Service;
import batq.server.office.OfficeSettings;
import batq.wire.BadJson;
import batq.wire.ServiceId;
import batq.wire.WireJson;
import java.util.List;
import java.util.stream.Collectors;

/** All that set-up needs to know of an office, as a file that its handy person edits. */
public record OfficeFile(OfficeSettings settings, OfficeHours hours, CatalogueData catalogue) {

  public OfficeFile {
    var known = catalogue.services().stream().map(Service::id).collect(Collectors.toSet());
    for (var service : namedBy(hours.sessions())) {
      if (!known.contains(service)) {
        throw new IllegalArgumentException(
            "a session serves \"%s\", which is not in the catalogue".formatted(service));
      }
    }
  }

  /**
   * Reads a file of the form that {@link #print} writes.
   *
   * @throws OfficeFileRefused naming the field and what is wrong with it
   */
  public static OfficeFile read(byte[] json) {
    try {
      return WireJson.read(json, OfficeFile.class);
    } catch (BadJson e) {
      throw OfficeFileRefused.because(e);
    }
  }

  public String print() {
    return WireJson.writeIndented(this) + "\n";
  }

  private static List<ServiceId> namedBy(List<Session> sessions) {
    return sessions.stream()
        .flatMap(
            session ->
                switch (session.services()) {
                  case SessionServices.Every() -> List.<ServiceId>of().stream();
                  case SessionServices.Only(var services) -> services.stream();
                })
        .toList();
  }
}
