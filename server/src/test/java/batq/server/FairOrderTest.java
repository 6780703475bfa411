package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.calling.Calling;
import batq.server.calling.Calling.Press;
import batq.server.calling.CallingOrder;
import batq.server.calling.OrderReplay;
import batq.server.ticket.CallReason;
import batq.server.ticket.Issuing;
import batq.server.ticket.Ticket;
import batq.wire.CounterId;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk who skips people or favours one (TRUST scene 5): the log says so. */
class FairOrderTest {
  private static final CounterId DESK = CounterId.of(3);
  private static final int VISITORS = 40;

  private Optional<TestOffice> opened = Optional.empty();

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    opened = Optional.of(TestOffice.open(folder));
    rooms().desks.open(DESK, "staff:1");
  }

  @AfterEach
  void close() throws IOException {
    office().close();
  }

  @Test
  void theOrderCalledIsTheOrderOfTheRule() {
    aDay();
    assertThat(unexplained(rooms().order())).isEmpty();
  }

  /** The control: held against another rule, the same log does not fit. */
  @Test
  void heldAgainstAnotherRuleItIsNot() {
    aDay();
    assertThat(unexplained(new CallingOrder.FirstComeFirstServed())).isNotEmpty();
  }

  @Test
  void whoeverIsFavouredHasAReasonInTheLogForEver() {
    var tickets = aDay();
    var favoured =
        rooms().calling.callOne(DESK, current(), waiting(tickets), CallReason.HEALTH, "staff:1");
    assertThat(favoured).isInstanceOf(Calling.Called.class);
    assertThat(unexplained(rooms().order())).isEmpty();
    assertThat(outOfOrder()).containsExactly("health");
  }

  /** Without a reason there is no such call: the route refuses it and nobody is called. */
  @Test
  void withoutAReasonNobodyIsCalledBeforeHisTurn() throws Exception {
    var tickets = aDay();
    var wanted = waiting(tickets);
    var session = office().session(batq.server.http.RouteRole.STAFF);
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(
              HttpRequest.newBuilder(office().address().resolve("/api/counters/3/call"))
                  .headers(session.toArray(String[]::new))
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "{\"ticketId\":\"%s\",\"current\":null}".formatted(wanted)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains("reason");
    }
    assertThat(outOfOrder()).isEmpty();
  }

  /** A clerk with the record in hand, who makes the reason disappear from the log. */
  @Test
  void aSkipWrittenAsIfItHadBeenTheTurnIsFound() {
    var tickets = aDay();
    rooms().calling.callOne(DESK, current(), waiting(tickets), CallReason.HEALTH, "staff:1");
    rooms()
        .database
        .write(
            tx -> {
              tx.update("DROP TRIGGER event_stays");
              return tx.update(
                  """
                  UPDATE event SET name = 'called',
                    body = json_remove(json_set(body, '$.kind', 'called'), '$.reason')
                  WHERE name = 'called-out-of-order'""");
            });
    assertThat(unexplained(rooms().order())).hasSize(1);
  }

  private List<Ticket> aDay() {
    var random = new Random(7);
    var tickets =
        java.util.stream.IntStream.range(0, VISITORS)
            .mapToObj(it -> random.nextInt(3) == 0 ? VisitorClass.ELDERLY : VisitorClass.GENERAL)
            .map(
                it -> {
                  office().clock().advance(Duration.ofSeconds(7));
                  return rooms().issuing.issue(TestOffice.request("land_tax", it), "device:1");
                })
            .map(it -> (Ticket) ((Issuing.New) it).ticket())
            .toList();
    for (var call = 0; call < VISITORS / 2; call++) {
      var press = new Press(UUID.randomUUID(), DESK, current());
      assertThat(rooms().calling.next(press, "staff:1")).isInstanceOf(Calling.Called.class);
      office().clock().advance(Duration.ofSeconds(30));
    }
    return tickets;
  }

  private List<String> unexplained(CallingOrder order) {
    return OrderReplay.unexplained(
        rooms().database,
        rooms().clock.today(),
        counter -> rooms().services().servedBy(counter),
        order);
  }

  private List<String> outOfOrder() {
    return rooms()
        .database
        .read(
            sql ->
                sql.list(
                    "SELECT body ->> '$.reason' AS reason FROM event WHERE name = 'called-out-of-order'",
                    row -> row.text("reason")));
  }

  /** The last who came and still waits: not his turn by any rule. */
  private TicketId waiting(List<Ticket> tickets) {
    return tickets.reversed().stream()
        .map(Ticket::id)
        .filter(
            id ->
                rooms().database.read(sql -> rooms().tickets.find(sql, id)).orElseThrow()
                    instanceof Ticket.Waiting)
        .findFirst()
        .orElseThrow();
  }

  private Optional<TicketId> current() {
    return rooms()
        .database
        .read(
            sql ->
                rooms()
                    .tickets
                    .at(sql, batq.server.store.Database.OFFICE, DESK, rooms().clock.today()))
        .map(Ticket::id);
  }

  private TestOffice office() {
    return opened.orElseThrow();
  }

  private Rooms rooms() {
    return office().rooms();
  }
}
