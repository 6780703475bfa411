package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.http.RouteRole;
import batq.server.ticket.TicketNote;
import batq.wire.BoardState;
import batq.wire.IssuedTicket;
import batq.wire.VisitorClass;
import batq.wire.WireJson;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What whoever serves a visitor should know: set by staff, and told to nobody else. */
class TicketNotesTest extends AtTwoCounters {
  @Test
  void notesAreKeptReplacedAndTakenAway() throws Exception {
    var ticket = issue("land_tax", VisitorClass.GENERAL);
    assertThat(note(ticket, "wheelchair", "in-writing").statusCode()).isEqualTo(200);
    assertThat(note(ticket, "wheelchair", "in-writing").statusCode()).isEqualTo(200);
    assertThat(notes(ticket))
        .containsExactlyInAnyOrder(TicketNote.WHEELCHAIR, TicketNote.IN_WRITING);
    next(THREE, Optional.empty());
    clerk.transfer(ticket.id(), OLD_AGE).orThrow();
    assertThat(notes(ticket)).hasSize(2);
    assertThat(note(ticket).statusCode()).isEqualTo(200);
    assertThat(notes(ticket)).isEmpty();
  }

  @Test
  void theSameNotesAgainAreNoEvent() throws Exception {
    var ticket = issue("land_tax", VisitorClass.GENERAL);
    note(ticket, "wheelchair");
    note(ticket, "wheelchair");
    int noted =
        office
            .rooms()
            .database
            .read(
                sql ->
                    sql.first(
                            "SELECT count(*) AS noted FROM event WHERE name = 'noted'",
                            row -> row.number("noted"))
                        .orElseThrow());
    assertThat(noted).isEqualTo(1);
  }

  @Test
  void whoIsGoneGetsNoNote() throws Exception {
    var ticket = issue("land_tax", VisitorClass.GENERAL);
    next(THREE, Optional.empty());
    clerk.finish(ticket.id()).orThrow();
    assertThat(note(ticket, "wheelchair").body()).contains("not-possible");
  }

  @Test
  void aNoteThatIsNotOfTheListIsRefused() throws Exception {
    assertThat(note(issue("land_tax", VisitorClass.GENERAL), "นายสมชาย").statusCode())
        .isEqualTo(400);
  }

  /** The wall then says that they stay seated (practice.md B22); why, it does not know. */
  @Test
  void thatStaffGoToSomebodyIsTheOneNoteOfWhichTheHallIsTold() throws Exception {
    var ticket = issue("land_tax", VisitorClass.GENERAL);
    assertThat(note(ticket, "go-to-visitor", "in-writing").statusCode()).isEqualTo(200);
    next(THREE, Optional.empty());
    assertThat(called().staffCome()).isTrue();
    clerk.recall(ticket.id()).orThrow();
    assertThat(called().staffCome()).isTrue();
    note(ticket, "in-writing");
    assertThat(called().staffCome()).isFalse();
    note(ticket, "go-to-visitor");
    assertThat(called().staffCome()).isTrue();
  }

  /** As the board stands when everything until now is in it. */
  private BoardState.Call called() {
    return office.board().calls().getFirst();
  }

  @Test
  void theHallIsToldOfNoOtherNote() throws Exception {
    note(issue("land_tax", VisitorClass.GENERAL), "wheelchair");
    assertThat(WireJson.write(office.board())).doesNotContain("wheelchair");
  }

  private Set<TicketNote> notes(IssuedTicket ticket) {
    var rooms = office.rooms();
    return rooms
        .database
        .read(sql -> rooms.tickets.find(sql, ticket.id()))
        .orElseThrow()
        .facts()
        .notes();
  }

  private HttpResponse<String> note(IssuedTicket ticket, String... notes) throws Exception {
    var body = WireJson.writeBytes(Map.of("notes", notes));
    var path = "/api/tickets/" + ticket.id() + "/notes";
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(office.address().resolve(path))
                .headers(office.session(RouteRole.STAFF).toArray(String[]::new))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
