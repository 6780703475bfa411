package batq.server.alarm;

import batq.server.calendar.ClockKeeper;
import batq.server.calling.Unattended;
import batq.server.catalogue.Bilingual;
import batq.server.catalogue.OfficeCatalogue;
import batq.server.device.Alarm.ManyOfOneService;
import batq.server.device.Alarm.SecondPlace;
import batq.server.device.DeviceStates;
import batq.server.device.HelpCalls;
import batq.server.device.KioskPace;
import batq.server.device.Places;
import batq.server.keeping.Checkups;
import batq.server.keeping.Keeper;
import batq.server.store.Database;
import batq.wire.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The rooms that have something to tell, and what each tells now. */
public record Troubles(
    Database database,
    Checkups checkups,
    Keeper keeper,
    ClockKeeper clock,
    KioskPace pace,
    Places places,
    DeviceStates states,
    Unattended unattended,
    HelpCalls help,
    Supplier<OfficeCatalogue> catalogue) {
  /** Each night has its look; so many missed are worth a word. */
  private static final Duration MISSED = Duration.ofDays(8);

  /** So long after a copied token was used at both places it is told: one sees it next morning. */
  private static final Duration COPIED = Duration.ofHours(24);

  /** One question for each room, the gravest first; one that fails must not silence the others. */
  List<Supplier<Stream<Trouble>>> questions() {
    return List.of(
        this::store,
        this::record,
        this::backups,
        this::visitors,
        this::time,
        this::hall,
        this::ill,
        this::devices);
  }

  private Stream<Trouble> store() {
    return database.trouble().<Trouble>map(Trouble.Store::new).stream();
  }

  private Stream<Trouble> record() {
    var last = checkups.last();
    var wrong =
        last.flatMap(it -> it.wrong())
            .<Trouble>map(it -> new Trouble.NotWhole(it.since(), it.what()));
    var missed =
        last.map(it -> Duration.between(it.at(), now()))
            .filter(age -> age.compareTo(MISSED) > 0)
            .<Trouble>map(Trouble.NotLookedThrough::new);
    return Stream.of(wrong, missed).flatMap(it -> it.stream());
  }

  private Stream<Trouble> backups() {
    return keeper.trouble().<Trouble>map(Trouble.Backup::new).stream();
  }

  private Stream<Trouble> visitors() {
    return help.standing().stream().map(it -> new Trouble.HelpCalled(it.place(), it.since()));
  }

  private Stream<Trouble> time() {
    return clock.alarms().stream().map(Trouble.Clock::new);
  }

  private Stream<Trouble> hall() {
    var services = catalogue.get();
    return unattended.now().stream()
        .map(
            line ->
                new Trouble.NobodyServes(
                    services.choice(line.service()).map(it -> it.id()),
                    name(services, line.service()),
                    line.waiting()));
  }

  private Stream<Trouble> ill() {
    return states.now().stream()
        .flatMap(
            it ->
                it
                    .trouble()
                    .map(what -> new Trouble.OfDevice(it.device().name(), what, it.lostSince()))
                    .stream());
  }

  private Stream<Trouble> devices() {
    var services = catalogue.get();
    var now = now();
    var copied = places.alarms().stream().filter(it -> it.at().plus(COPIED).isAfter(now));
    return Stream.concat(copied, pace.alarms(now).stream())
        .map(
            it ->
                switch (it) {
                  case SecondPlace two ->
                      new Trouble.SecondPlace(
                          two.deviceName(), two.address(), two.other(), two.since());
                  case ManyOfOneService many ->
                      new Trouble.ManyOfOneService(
                          many.deviceName(),
                          name(services, many.service()),
                          many.tickets(),
                          many.since(),
                          many.first(),
                          many.last());
                });
  }

  /** Never the name of a service that stands behind a public one. */
  private static Bilingual name(OfficeCatalogue services, ServiceId service) {
    return services
        .forIssuing(service)
        .map(choice -> choice.face().label())
        .orElseGet(() -> new Bilingual(service.value(), service.value()));
  }

  private Instant now() {
    return clock.clock().now();
  }
}
