package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.client.EventListener;
import batq.client.IssueOutcome;
import batq.server.http.RouteRole;
import batq.server.store.Database;
import batq.server.ticket.Rebuild;
import batq.wire.BoardState;
import batq.wire.BoardUpdate;
import batq.wire.IssuedTicket;
import batq.wire.PrintJob;
import batq.wire.PrintReport;
import batq.wire.TicketState;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The helper's moves over HTTP: a run taken back, and a paper at a kiosk. */
class FloorMovesTest {
  private final HttpClient http = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init")
  private TestOffice office;

  @SuppressWarnings("NullAway.Init")
  private List<String> helper;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    office = TestOffice.open(folder, RouteRole.HELPER, RouteRole.STAFF);
    helper = office.session(RouteRole.HELPER);
  }

  @AfterEach
  void close() throws IOException {
    office.close();
    http.close();
  }

  @Test
  void aRunIsTakenBackInOneRequestAndEachTicketHasItsEvent() throws Exception {
    var first = issue("land_tax");
    var other = issue("sign_tax");
    var last = issue("land_tax");
    assertThat(cancelRun(first, last, "mistake").body())
        .isEqualTo("{\"cancelled\":2,\"others\":0}");
    assertThat(stateOf(first)).isEqualTo(TicketState.CANCELLED);
    assertThat(stateOf(last)).isEqualTo(TicketState.CANCELLED);
    assertThat(stateOf(other)).as("of another service").isEqualTo(TicketState.WAITING);
    assertThat(events("cancelled")).isEqualTo(2);
    assertThat(cancelRun(first, last, "mistake").body())
        .as("again it changes nothing")
        .isEqualTo("{\"cancelled\":0,\"others\":2}");
    assertThat(events("cancelled")).isEqualTo(2);
  }

  @Test
  void whatIsNoRunIsRefusedInWords() throws Exception {
    var tax = issue("land_tax");
    var sign = issue("sign_tax");
    var later = issue("land_tax");
    assertThat(cancelRun(tax, sign, "mistake").body()).contains("not-one-run");
    assertThat(cancelRun(later, tax, "mistake").body()).contains("not-one-run");
    var unknown = post("/api/ticket-runs/cancel", run("3001", "3999", "mistake"));
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(events("cancelled")).isZero();
  }

  @Test
  void aPaperGoesToTheKioskThatWasAskedAndToNobodyElse() throws Exception {
    var ticket = issue("land_tax");
    var kioskHears = new LinkedBlockingQueue<PrintJob>();
    var wallHears = new LinkedBlockingQueue<PrintJob>();
    try (var kiosk = office.kiosk().follow(taking(kioskHears));
        var wall = office.display().follow(taking(wallHears))) {
      var job = UUID.randomUUID();
      assertThat(reprint(ticket, job).statusCode()).isEqualTo(202);
      assertThat(reprint(ticket, job).statusCode()).as("the same press").isEqualTo(202);
      var heard = kioskHears.poll(30, TimeUnit.SECONDS);
      assertThat(heard).isNotNull();
      assertThat(heard.ticket().id()).isEqualTo(ticket.id());
      assertThat(heard.again()).as("a kiosk's ticket has had its paper").isTrue();
      assertThat(events("paper-asked")).isEqualTo(1);
      assertThat(office.kiosk().report(ticket.id(), new PrintReport(PrintReport.Outcome.PRINTED)))
          .isNotNull();
      assertThat(reprint(ticket, UUID.randomUUID()).statusCode()).isEqualTo(202);
      assertThat(kioskHears.poll(30, TimeUnit.SECONDS)).as("the next press").isNotNull();
      assertThat(kioskHears).isEmpty();
      assertThat(wallHears).as("a wall hears of no ticket's id").isEmpty();
      assertThat(List.of(kiosk, wall)).hasSize(2);
    }
    assertThat(office.rooms().database.read(sql -> Rebuild.of(sql, Database.OFFICE)).differences())
        .isEmpty();
  }

  @Test
  void whoWasCutHearsItAfterwardsUnlessItIsVoid() throws Exception {
    var ticket = issue("land_tax");
    var mark = office.rooms().feed.board().mark();
    reprint(ticket, UUID.randomUUID());
    assertThat(resumed(mark.toString())).contains("event: print", ticket.id().toString());
    office.clock().advance(PrintJob.VOID_AFTER.plus(Duration.ofSeconds(1)));
    assertThat(resumed(mark.toString())).doesNotContain("event: print");
  }

  @Test
  void whatIsDoneWithHasNoPaperAndAWallIsNoKiosk() throws Exception {
    var ticket = issue("land_tax");
    var wall = office.rooms().devices.ofKind(batq.server.device.DeviceKind.DISPLAY).getFirst();
    var path = "/api/tickets/" + ticket.id() + "/reprint";
    var body = "{\"jobId\":\"%s\",\"deviceId\":%d}".formatted(UUID.randomUUID(), wall.id());
    assertThat(post(path, body).body()).contains("unknown-kiosk");
    office.clerk().cancel(ticket.id(), "mistake").orThrow();
    assertThat(reprint(ticket, UUID.randomUUID()).body()).contains("not-possible");
  }

  /** A line to the wall of the stream from a mark on: its first message. */
  private String resumed(String mark) throws Exception {
    var request =
        HttpRequest.newBuilder(office.address().resolve("/api/events?since=" + mark))
            .header("Authorization", "Bearer " + office.kioskToken())
            .header("Accept", "text/event-stream")
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (var lines =
        new java.io.BufferedReader(
            new java.io.InputStreamReader(
                answer.body(), java.nio.charset.StandardCharsets.UTF_8))) {
      var read = new StringBuilder();
      // The first message is one write; after it comes a heartbeat, which begins with a colon.
      for (var line = lines.readLine(); line != null && !line.startsWith(":"); ) {
        read.append(line).append('\n');
        line = lines.readLine();
      }
      return read.toString();
    }
  }

  private IssuedTicket issue(String service) {
    office.clock().advance(Duration.ofSeconds(11));
    var outcome = office.kiosk().issue(TestOffice.request(service, VisitorClass.GENERAL));
    return ((IssueOutcome.Issued) outcome).ticket();
  }

  private TicketState stateOf(IssuedTicket ticket) {
    return office.clerk().find(ticket.id()).orThrow().state();
  }

  private HttpResponse<String> cancelRun(IssuedTicket first, IssuedTicket last, String reason)
      throws Exception {
    var body = run(first.number().shown(), last.number().shown(), reason);
    return post("/api/ticket-runs/cancel", body);
  }

  private static String run(String first, String last, String reason) {
    return "{\"first\":\"%s\",\"last\":\"%s\",\"reason\":\"%s\"}".formatted(first, last, reason);
  }

  private HttpResponse<String> reprint(IssuedTicket ticket, UUID job) throws Exception {
    var kiosk = office.rooms().devices.ofKind(batq.server.device.DeviceKind.KIOSK).getFirst();
    return post(
        "/api/tickets/" + ticket.id() + "/reprint",
        "{\"jobId\":\"%s\",\"deviceId\":%d}".formatted(job, kiosk.id()));
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(office.address().resolve(path))
            .headers(helper.toArray(String[]::new))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private long events(String name) {
    return office
        .rooms()
        .database
        .read(
            sql ->
                sql.first(
                        "SELECT count(*) AS n FROM event WHERE name = ?",
                        row -> row.bigNumber("n"),
                        name)
                    .orElseThrow());
  }

  private static EventListener taking(LinkedBlockingQueue<PrintJob> jobs) {
    return new EventListener() {
      @Override
      public void onBoard(BoardState board) {}

      @Override
      public void onUpdate(BoardUpdate update) {}

      @Override
      public void onPrintJob(PrintJob job) {
        jobs.add(job);
      }
    };
  }
}
