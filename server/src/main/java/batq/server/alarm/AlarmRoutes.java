package batq.server.alarm;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.thai.ThaiDate;
import batq.wire.ServiceId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** {@code GET /api/alarms}: what the caller must be told now, the gravest first. */
public final class AlarmRoutes {
  private final Alarms alarms;

  public AlarmRoutes(Alarms alarms) {
    this.alarms = alarms;
  }

  /**
   * One alarm.
   *
   * @param th what is wrong and what to do
   * @param en the same
   * @param detail the technical part, in English; for whoever mends it
   * @param serviceId of {@code nobody-serves}: what an open counter may take on
   */
  record Told(
      String code,
      OffsetDateTime since,
      String th,
      String en,
      List<Concern> concerns,
      Optional<String> detail,
      Optional<ServiceId> serviceId) {}

  record AllTold(List<Told> alarms) {}

  public void add(RoutesConfig routes) {
    routes.get(
        "/api/alarms",
        Described.as("What is not as it should be, and what to do about it.", this::tell)
            .gives(200, AllTold.class),
        RouteRole.QUEUE_STAFF);
  }

  private void tell(Context ctx) {
    var whom = Concern.of(Requests.caller(ctx).roles());
    Answers.json(
        ctx, new AllTold(alarms.concerning(whom).stream().map(AlarmRoutes::told).toList()));
  }

  private static Told told(Alarm alarm) {
    var trouble = alarm.trouble();
    var words = TroubleWords.of(trouble);
    return new Told(
        trouble.code(),
        alarm.since().atZone(ThaiDate.ZONE).toOffsetDateTime(),
        words.th(),
        words.en(),
        trouble.concerns().stream().sorted().toList(),
        trouble.detail(),
        trouble instanceof Trouble.NobodyServes it ? it.service() : Optional.empty());
  }
}
