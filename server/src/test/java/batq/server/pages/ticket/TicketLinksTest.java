package batq.server.pages.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.BehindTheDoor;
import batq.server.pages.Language;
import batq.server.pages.OfficeAtWork;
import batq.server.pages.Shown;
import batq.wire.TicketId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A photographed link and a guessed one (TRUST.md scenes 2 and 3), through the visitors' door. */
class TicketLinksTest {
  private static final int GUESSES = 100_000;

  @TempDir static Path prepared;

  @SuppressWarnings("NullAway.Init")
  private OfficeAtWork office;

  @BeforeAll
  static void prepare() throws IOException {
    OfficeAtWork.prepare(prepared);
  }

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    office = new OfficeAtWork(prepared, folder);
  }

  @AfterEach
  void stop() throws IOException {
    office.close();
  }

  @Test
  void theLinkShowsOneNumberAndNothingElse() {
    var mine = office.issue("land_tax");
    var other = office.issue("old_age");
    var page = ask("GET", "/t/" + mine.id());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(Shown.in(page.body())).contains(mine.number().shown(), "ภาษีที่ดิน");
    assertThat(Shown.in(page.body()))
        .doesNotContain(
            other.id().toString(),
            other.number().shown(),
            mine.id().toString(),
            OfficeAtWork.CLERK,
            "<form",
            "hx-post");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
  }

  @Test
  void aLinkCannotCancelOrMove() {
    var mine = office.issue("land_tax");
    for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      for (var path : List.of("/t/" + mine.id(), "/t/" + mine.id() + "/now")) {
        office.clock.pass(Duration.ofSeconds(10));
        assertThat(ask(method, path).statusCode()).as(method + path).isEqualTo(405);
      }
    }
    for (var move : List.of("cancel", "return", "finish", "transfer")) {
      var path = "/api/tickets/" + mine.id() + "/" + move;
      assertThat(ask("POST", path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(Shown.in(ask("GET", "/t/" + mine.id()).body())).contains("ท่านเป็นลำดับถัดไป");
  }

  @Test
  void tenQuestionsAMinuteFromOneAddress() {
    var mine = office.issue("land_tax");
    for (var i = 0; i < AddressPace.MOST; i++) {
      assertThat(ask("GET", "/t/" + mine.id() + "/now").statusCode()).isEqualTo(200);
    }
    var tooMany = ask("GET", "/t/" + mine.id());
    assertThat(tooMany.statusCode()).isEqualTo(429);
    assertThat(tooMany.headers().firstValue("Retry-After")).isPresent();
    assertThat(Shown.in(tooMany.body()))
        .contains("คิวของท่านยังอยู่")
        .doesNotContain(mine.number().shown());
    assertThat(ask("GET", "/health").statusCode()).as("the rest answers").isEqualTo(200);
  }

  @Test
  void unknownForeignAndWrongAreRefusedAlike() {
    var mine = office.issue("land_tax");
    var unknown = ask("GET", "/t/" + TicketId.random());
    for (var link :
        List.of(
            mine.number().shown(),
            mine.id().toString().toUpperCase(java.util.Locale.ROOT),
            mine.id() + "0",
            "1")) {
      var answer = ask("GET", "/t/" + link);
      assertThat(answer.statusCode()).as(link).isEqualTo(404);
      assertThat(answer.body()).as(link).isEqualTo(unknown.body());
      assertThat(answer.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
    }
    office.clock.pass(Duration.ofDays(1));
    var yesterdays = ask("GET", "/t/" + mine.id());
    assertThat(yesterdays.statusCode()).as("expired with its day").isEqualTo(404);
    assertThat(yesterdays.body()).isEqualTo(unknown.body());
  }

  @Test
  void guessingFindsNothing() {
    var mine = office.issue("land_tax");
    var tickets = BehindTheDoor.followedTickets(office.server());
    for (var i = 0; i < GUESSES; i++) {
      assertThat(tickets.find(TicketId.random(), Language.TH)).isEmpty();
    }
    // The control: the same question with the right answer.
    assertThat(tickets.find(mine.id(), Language.TH)).isPresent();
  }

  /** At ten a minute a guesser needs 2^122 / 10 minutes for as many. */
  @Test
  void whoGuessesThroughTheDoorIsSlow() {
    var time = new AtomicLong();
    var pace = new AddressPace(time::get);
    var let = 0;
    for (var second = 0; second < 3600; second++) {
      for (var guess = 0; guess < 10; guess++) {
        let += pace.ask("198.51.100.7").isEmpty() ? 1 : 0;
      }
      time.addAndGet(Duration.ofSeconds(1).toNanos());
    }
    assertThat(let).as("of 36,000 in an hour").isEqualTo(600);
  }

  private HttpResponse<String> ask(String method, String path) {
    return office.send(
        HttpRequest.newBuilder(URI.create(office.visitorsAddress(path)))
            .header("Accept", "text/html")
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }
}
