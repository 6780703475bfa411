package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.wire.CounterId;
import batq.wire.IssuedTicket;
import batq.wire.PrintReport;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of practice.md §2, row by row, from the press over HTTP to the month's report. */
class CountingTest extends AtTwoCounters {
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void thePartsAddUp() throws IOException {
    var report = report();
    assertThat(count(report, "issued"))
        .isEqualTo(
            count(report, "served")
                + count(report, "no_show")
                + count(report, "left")
                + count(report, "unserved")
                + count(report, "open"));
  }

  @Test
  void oneTicketTwoServicesIsOneVisitorAndTwoMattersEachWithItsTime() throws IOException {
    var ticket = issue("old_age");
    pass(Duration.ofMinutes(7));
    call(FOUR);
    pass(Duration.ofMinutes(5));
    clerk.continueWith(ticket.id(), WATER).orThrow();
    pass(Duration.ofMinutes(2));
    call(THREE);
    pass(Duration.ofMinutes(3));
    clerk.finish(ticket.id()).orThrow();
    assertCounts(1, 1, 2);
    assertThat(seconds("wait_avg_s")).isEqualTo(7 * 60);
    assertThat(seconds("svc_avg_s")).isEqualTo(4 * 60);
  }

  @Test
  void twoServedMattersOfWhichTheSecondIsMissedAreStillOneServedVisitor() throws IOException {
    var ticket = issue("old_age");
    call(FOUR);
    pass(Duration.ofMinutes(5));
    clerk.continueWith(ticket.id(), WATER).orThrow();
    call(THREE);
    giveUp(ticket);
    assertCounts(1, 1, 1);
    assertThat(count(report(), "no_show")).isZero();
  }

  @Test
  void twoTicketsOfOnePersonAreTwo() throws IOException {
    serve(issue("land_tax"));
    serve(issue("water_bill"));
    assertCounts(2, 2, 2);
  }

  @Test
  void aTransferredTicketCountsOnceWhereItWasServedAndWaitsUntilItsCallThere() throws IOException {
    var ticket = issue("land_tax");
    pass(Duration.ofMinutes(4));
    call(THREE);
    pass(Duration.ofMinutes(1));
    clerk.transfer(ticket.id(), OLD_AGE).orThrow();
    pass(Duration.ofMinutes(6));
    call(FOUR);
    pass(Duration.ofMinutes(2));
    clerk.finish(ticket.id()).orThrow();
    assertCounts(1, 1, 1);
    assertThat(seconds("wait_avg_s")).isEqualTo(11 * 60);
    assertThat(seconds("svc_avg_s")).isEqualTo(2 * 60);
    assertThat(report().get("by_service")).hasSize(1);
    assertThat(report().get("by_service").get(0).get("id").asString()).isEqualTo("old_age");
  }

  @Test
  void aNoShowWhoCameBackIsServedAndWaitedUntilTheFirstRealCall() throws IOException {
    var ticket = issue("land_tax");
    pass(Duration.ofMinutes(3));
    call(THREE);
    giveUp(ticket);
    clerk.returnToLine(ticket.id()).orThrow();
    pass(Duration.ofMinutes(20));
    call(THREE);
    pass(Duration.ofMinutes(4));
    clerk.finish(ticket.id()).orThrow();
    assertCounts(1, 1, 1);
    assertThat(seconds("wait_avg_s")).isEqualTo(3 * 60);
    assertThat(seconds("svc_avg_s")).isEqualTo(4 * 60);
  }

  @Test
  void aNoShowWhoNeverCameIsAVisitorWithoutAMatter() throws IOException {
    var ticket = issue("land_tax");
    call(THREE);
    giveUp(ticket);
    assertCounts(1, 0, 0);
    assertThat(count(report(), "no_show")).isEqualTo(1);
    assertThat(count(report(), "wait_measured")).isZero();
  }

  @Test
  void whoWaitsWhenTheDayClosesIsLeftUnservedAndWhoIsServedHasNoServiceTime() throws IOException {
    issue("land_tax");
    var served = issue("old_age");
    var held = issue("info");
    clerk.hold(held.id(), Optional.empty()).orThrow();
    pass(Duration.ofMinutes(2));
    call(FOUR);
    clerk.start(served.id()).orThrow();
    pass(Duration.ofHours(20));
    office.rooms().dayEnd.closeWhatIsOver();
    assertCounts(3, 1, 1);
    var report = report();
    assertThat(count(report, "unserved")).isEqualTo(2);
    assertThat(count(report, "no_show")).isZero();
    assertThat(count(report, "wait_measured")).isEqualTo(1);
    assertThat(count(report, "svc_measured")).isZero();
    assertThat(office.board().waiting()).isZero();
  }

  @Test
  void whoLeavesIsAVisitorAndATestAMistakeOrADoubleIsNone() throws IOException {
    clerk.cancel(issue("land_tax").id(), "visitor-left").orThrow();
    clerk.cancel(issue("land_tax").id(), "test").orThrow();
    clerk.cancel(issue("land_tax").id(), "mistake").orThrow();
    clerk.cancel(issue("land_tax").id(), "double").orThrow();
    assertCounts(1, 0, 0);
    assertThat(count(report(), "left")).isEqualTo(1);
  }

  @Test
  void anUndoneCallIsNoCall() throws IOException {
    var ticket = issue("land_tax");
    pass(Duration.ofMinutes(2));
    call(THREE);
    clerk.undo(THREE).orThrow();
    pass(Duration.ofMinutes(8));
    call(THREE);
    clerk.finish(ticket.id()).orThrow();
    assertThat(seconds("wait_avg_s")).isEqualTo(10 * 60);
  }

  @Test
  void aHoldIsInNoServiceTime() throws IOException {
    var ticket = issue("land_tax");
    call(THREE);
    clerk.start(ticket.id()).orThrow();
    pass(Duration.ofMinutes(3));
    clerk.hold(ticket.id(), Optional.empty()).orThrow();
    pass(Duration.ofMinutes(30));
    clerk.resume(ticket.id()).orThrow();
    pass(Duration.ofMinutes(4));
    clerk.finish(ticket.id()).orThrow();
    assertThat(seconds("svc_avg_s")).isEqualTo(7 * 60);
  }

  @Test
  void aWalkUpIsServedAndItsWaitIsNotMeasured() throws IOException {
    var visit = TestOffice.request("land_tax", VisitorClass.GENERAL);
    clerk.walkUp(THREE, visit, Optional.empty()).orThrow();
    pass(Duration.ofMinutes(6));
    clerk.finish(visit.id()).orThrow();
    assertCounts(1, 1, 1);
    assertThat(count(report(), "wait_measured")).isZero();
    assertThat(seconds("svc_avg_s")).isEqualTo(6 * 60);
    assertThat(report().get("by_channel").get("staff").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsEnteredAfterwardsIsTimedOnlyIfBothTimesAreKnown() throws IOException {
    var withTimes = issue("land_tax");
    var without = issue("land_tax");
    var from = office.clock().instant().plus(Duration.ofMinutes(5));
    pass(Duration.ofMinutes(40));
    clerk
        .servedByHand(
            withTimes.id(), Optional.of(from), Optional.of(from.plus(Duration.ofMinutes(9))))
        .orThrow();
    clerk.servedByHand(without.id(), Optional.empty(), Optional.empty()).orThrow();
    assertCounts(2, 2, 2);
    assertThat(count(report(), "wait_measured")).isEqualTo(1);
    assertThat(seconds("wait_avg_s")).isEqualTo(5 * 60);
    assertThat(seconds("svc_avg_s")).isEqualTo(9 * 60);
  }

  @Test
  void aReprintOrAPrintersWordCountsNothing() throws IOException {
    var ticket = issue("land_tax");
    office.kiosk().report(ticket.id(), new PrintReport(PrintReport.Outcome.OUT_OF_PAPER));
    office.kiosk().report(ticket.id(), new PrintReport(PrintReport.Outcome.PRINTED));
    assertCounts(1, 0, 0);
  }

  private void assertCounts(int visitors, int served, int matters) throws IOException {
    var report = report();
    assertThat(count(report, "issued")).as("visitors").isEqualTo(visitors);
    assertThat(count(report, "served")).as("served").isEqualTo(served);
    assertThat(count(report, "matters")).as("matters").isEqualTo(matters);
  }

  private int seconds(String name) throws IOException {
    return (int) Math.round(report().get(name).asDouble());
  }

  private static int count(JsonNode report, String name) {
    return report.get(name).asInt();
  }

  private JsonNode report() throws IOException {
    try {
      var signIn =
          HttpRequest.newBuilder(at("/api/session"))
              .header("Content-Type", "application/json")
              .POST(
                  BodyPublishers.ofString(
                      "{\"name\":\"executive\",\"secret\":\"%s\"}".formatted(TestOffice.SECRET)));
      var cookie =
          http.send(signIn.build(), BodyHandlers.discarding())
              .headers()
              .firstValue("Set-Cookie")
              .orElseThrow()
              .split(";", 2)[0];
      var read = HttpRequest.newBuilder(at("/api/reports/2026-03.json")).header("Cookie", cookie);
      return JsonMapper.shared().readTree(http.send(read.build(), BodyHandlers.ofString()).body());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI at(String path) {
    return URI.create(office.address() + path);
  }

  private IssuedTicket issue(String service) {
    return issue(service, VisitorClass.GENERAL);
  }

  private void serve(IssuedTicket ticket) {
    call(THREE);
    pass(Duration.ofMinutes(1));
    clerk.finish(ticket.id()).orThrow();
  }

  private void call(CounterId counter) {
    assertThat(next(counter, Optional.empty())).isPresent();
  }
}
