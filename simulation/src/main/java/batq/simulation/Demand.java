package batq.simulation;

import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** What visitors of a tambon municipality come for, how often, and how long that takes. */
final class Demand {
  private static final Service UNKNOWN = new Service(1, 6, 3);
  private static final List<Share> CLASSES =
      List.of(
          new Share(VisitorClass.ELDERLY, 0.23),
          new Share(VisitorClass.DISABLED, 0.04),
          new Share(VisitorClass.PREGNANT, 0.016),
          new Share(VisitorClass.MONK, 0.014));
  private static final Share ELDERLY_AT_WELFARE = new Share(VisitorClass.ELDERLY, 0.46);
  private static final List<ServiceId> WELFARE =
      List.of(new ServiceId("old_age"), new ServiceId("welfare"), new ServiceId("newborn"));

  private record Service(double weight, double meanMinutes, double sdMinutes) {}

  private record Share(VisitorClass visitorClass, double share) {}

  private final Map<ServiceId, Service> services;

  private Demand(Map<ServiceId, Service> services) {
    this.services = services;
  }

  /** The weights and service times that are shipped with the sample municipality. */
  static Demand shipped() {
    var services = new TreeMap<ServiceId, Service>();
    try (var stream = Demand.class.getResourceAsStream("demand.csv")) {
      var text =
          new String(
              java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      for (var line : text.lines().skip(1).toList()) {
        var fields = line.split(",", -1);
        services.put(
            new ServiceId(fields[0]),
            new Service(
                Double.parseDouble(fields[1]),
                Double.parseDouble(fields[2]),
                Double.parseDouble(fields[3])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("demand.csv cannot be read", e);
    }
    return new Demand(services);
  }

  /** One visitor's wish among what is offered, each by its weight. */
  Wish wish(List<ServiceId> offered, RandomGenerator random) {
    var whole = offered.stream().mapToDouble(id -> of(id).weight()).sum();
    var left = random.nextDouble(whole);
    for (var id : offered) {
      left -= of(id).weight();
      if (left < 0) {
        return new Wish(id, visitorClass(id, random));
      }
    }
    return new Wish(offered.getLast(), visitorClass(offered.getLast(), random));
  }

  /** How long serving somebody takes: log-normal, with the service's mean and deviation. */
  double serviceMinutes(ServiceId id, RandomGenerator random) {
    var service = of(id);
    var ratio = service.sdMinutes() / service.meanMinutes();
    var variance = Math.log1p(ratio * ratio);
    var mean = Math.log(service.meanMinutes()) - variance / 2;
    return Math.exp(mean + Math.sqrt(variance) * random.nextGaussian());
  }

  private static VisitorClass visitorClass(ServiceId id, RandomGenerator random) {
    var left = random.nextDouble();
    for (var usual : CLASSES) {
      var share = usual.visitorClass().equals(VisitorClass.ELDERLY) && WELFARE.contains(id);
      left -= share ? ELDERLY_AT_WELFARE.share() : usual.share();
      if (left < 0) {
        return usual.visitorClass();
      }
    }
    return VisitorClass.GENERAL;
  }

  private Service of(ServiceId id) {
    return services.getOrDefault(id, UNKNOWN);
  }
}
