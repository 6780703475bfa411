package batq.server.setup;

import batq.server.calendar.DayLimit;
import batq.server.calendar.LastTicket;
import batq.server.calendar.OfficeHours;
import batq.server.calendar.Session;
import batq.server.calendar.SessionServices;
import batq.server.calendar.StoredHours;
import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.Service;
import batq.server.catalogue.StoredCatalogue;
import batq.server.office.OfficeSettings;
import batq.server.office.StoredSettings;
import batq.wire.BadJson;
import batq.wire.ServiceId;
import batq.wire.WireJson;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** All that set-up needs to know of an office, as a file that its handy person edits. */
public record OfficeFile(OfficeSettings settings, OfficeHours hours, CatalogueData catalogue) {

  public OfficeFile {
    var known = catalogue.services().stream().map(Service::id).collect(Collectors.toSet());
    known("a session serves", namedBy(hours.sessions()), known);
    known("a last ticket is set for", hours.lastTickets().stream().map(LastTicket::service), known);
    known("a limit is set for", hours.limits().stream().map(DayLimit::service), known);
  }

  /**
   * Reads a file of the form that {@link #print} writes.
   *
   * @throws OfficeFileRefused naming the field and what is wrong with it
   */
  public static OfficeFile read(byte[] json) {
    try {
      // A doubled or broken field is found here; a file of an earlier version is then brought up.
      var file = WireJson.read(json, JsonNode.class);
      StoredSettings.bring(file.path("settings"));
      StoredHours.bring(file.path("hours"));
      StoredCatalogue.bring(file.path("catalogue"));
      return WireJson.read(WireJson.writeBytes(file), OfficeFile.class);
    } catch (BadJson e) {
      throw OfficeFileRefused.because(e);
    }
  }

  public String print() {
    return WireJson.writeIndented(this) + "\n";
  }

  private static void known(String what, Stream<ServiceId> named, Set<ServiceId> catalogue) {
    named
        .filter(service -> !catalogue.contains(service))
        .findFirst()
        .ifPresent(
            service -> {
              throw new IllegalArgumentException(
                  "%s \"%s\", which is not in the catalogue".formatted(what, service));
            });
  }

  private static Stream<ServiceId> namedBy(List<Session> sessions) {
    return sessions.stream()
        .flatMap(
            session ->
                switch (session.services()) {
                  case SessionServices.Every() -> List.<ServiceId>of().stream();
                  case SessionServices.Only(var services) -> services.stream();
                });
  }
}
