package batq.simulation.fuzz;

import batq.client.Patience;
import batq.client.QueueClient;
import batq.client.StaffClient;
import batq.simulation.BenchOffice;
import batq.simulation.ProcessFigures;
import batq.simulation.Program;
import batq.simulation.Programs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** A server of its own with the sample municipality, its contract, and one of every caller. */
public final class FuzzedOffice implements AutoCloseable {
  private static final Duration SETTLES = Duration.ofSeconds(75);

  /** How often an address is drawn for {@link #pages}: its parameters come and go. */
  private static final int DRAWN = 4;

  /** Neither files that are shipped nor streams that do not end. */
  private static final Pattern SCANNED = Pattern.compile("(?!/assets/|/api/events|.*stream).*");

  private final BenchOffice office;
  private final Program server;
  private final URI address;
  private final String counterToken;
  private final String ratingToken;

  private FuzzedOffice(BenchOffice office, Programs programs) {
    this.office = office;
    this.counterToken = device(programs, "counter", "--counter", "1");
    this.ratingToken = device(programs, "rating");
    this.server = office.start(programs);
    this.address = office.address(server);
  }

  public static FuzzedOffice start(Programs programs) {
    var office = BenchOffice.inTemporaryFolder(programs);
    try {
      return new FuzzedOffice(office, programs);
    } catch (RuntimeException e) {
      office.close();
      throw e;
    }
  }

  /**
   * A fuzzer that knows this office and may be let in as anybody.
   *
   * @param longest that an answer may take
   */
  Fuzz fuzz(Duration longest) throws IOException, InterruptedException {
    var callers =
        List.of(
            Caller.device("kiosk", office.kioskToken()),
            Caller.device("display", office.displayToken()),
            Caller.device("counter-device", counterToken),
            Caller.device("rating-device", ratingToken),
            admin());
    return new Fuzz(address, contract(), callers, known(), longest);
  }

  public URI address() {
    return address;
  }

  /** The admin, let in anew. */
  public Caller admin() {
    var clerk = StaffClient.signIn(address, BenchOffice.CLERK, office.secret()).orThrow();
    return Caller.person("admin", clerk.cookie(), clerk.csrfToken());
  }

  /** Paths of all that may be read, with their parameters, each as a few chances draw it. */
  public List<String> pages() throws IOException, InterruptedException {
    var contract = contract();
    var asks = new Asks(contract, List.of(), known());
    return contract.operations().stream()
        .filter(it -> it.method().equals("GET"))
        .filter(it -> SCANNED.matcher(it.path()).matches())
        .flatMap(
            it ->
                LongStream.range(0, DRAWN)
                    .mapToObj(seed -> asks.good(it, new SplittableRandom(seed)).target()))
        .distinct()
        .toList();
  }

  Optional<ProcessFigures> figures() {
    return ProcessFigures.of(server.pid());
  }

  /** The figures once the server has rested, or as they are after a while. */
  Optional<ProcessFigures> settled(ProcessFigures before) throws InterruptedException {
    var end = System.nanoTime() + SETTLES.toNanos();
    var now = figures();
    while (now.isPresent() && !now.get().nearly(before) && System.nanoTime() < end) {
      Thread.sleep(1000);
      now = figures();
    }
    return now;
  }

  @Override
  public void close() {
    server.close();
    office.close();
  }

  private Contract contract() throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(address.resolve("/api/openapi.json")).build();
      return new Contract(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
  }

  private Known known() {
    var catalogue =
        new QueueClient(address, office.kioskToken(), Patience.BACKGROUND).catalogue().orThrow();
    var services = catalogue.choices().stream().map(it -> it.serviceId().toString()).toList();
    return new Known()
        .with("ServiceId", services)
        .with("service", services)
        .with(
            "VisitorClass",
            catalogue.visitorClasses().stream().map(it -> it.visitorClass().toString()).toList())
        .with("CounterId", List.of("1", "1", "1", "2", "4"))
        .with("reason", List.of("TEST", "MISTAKE", "LUNCH", "SHORT"))
        .with("name", List.of(BenchOffice.CLERK))
        .with("secret", List.of(office.secret()))
        .with("staff", List.of("1"))
        .with("browser", List.of("1"))
        .with("file", List.of("2026-03.json", "2569H1.csv", "2569.json", "2569Q1.csv"))
        .with("month", List.of("2026-03", "2026-11"));
  }

  private String device(Programs programs, String kind, String... more) {
    var command =
        new java.util.ArrayList<>(
            List.of("device", "add", "--data", office.data().toString(), "--kind", kind));
    command.addAll(List.of("--name", kind));
    command.addAll(List.of(more));
    return programs.run("", command.toArray(String[]::new));
  }
}
