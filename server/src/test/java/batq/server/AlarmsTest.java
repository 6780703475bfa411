package batq.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import batq.client.IssueOutcome;
import batq.server.http.Caller;
import batq.server.http.RouteRole;
import batq.server.pages.Shown;
import batq.server.store.StoreDown;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import batq.wire.WireJson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each trouble is told to those whom it concerns while it lasts, and not a moment longer. */
class AlarmsTest {
  private static final CounterId REGISTRY = CounterId.of(1);
  private static final CounterId FINANCE = CounterId.of(3);
  private static final ServiceId LAND_TAX = new ServiceId("land_tax");

  private final Map<RouteRole, List<String>> sessions = new EnumMap<>(RouteRole.class);
  private final HttpClient http = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init")
  private TestOffice office;

  record Told(
      String code,
      OffsetDateTime since,
      String th,
      String en,
      List<String> concerns,
      Optional<String> detail,
      Optional<ServiceId> serviceId) {}

  record AllTold(List<Told> alarms) {}

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    office = TestOffice.open(folder, RouteRole.STAFF, RouteRole.SUPERVISOR, RouteRole.ADMIN);
  }

  @AfterEach
  void close() throws IOException {
    http.close();
    office.close();
  }

  @Test
  void whoWaitsWhereNobodyServesIsToldUntilTheCounterOpens() {
    assertThat(told(RouteRole.STAFF)).isEmpty();
    issue();
    var since = office.clock().instant();
    assertThat(told(RouteRole.STAFF))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("nobody-serves");
              assertThat(it.th()).contains("มีผู้รอ", "1 คิว", "ไม่มีช่องบริการเปิด");
              assertThat(it.en()).contains("1 wait");
              assertThat(it.concerns()).containsExactly("staff", "supervisor");
              assertThat(it.serviceId()).contains(LAND_TAX);
              assertThat(it.since().toInstant()).isEqualTo(since);
            });
    office.clock().advance(Duration.ofMinutes(3));
    issue();
    assertThat(told(RouteRole.STAFF))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.th()).contains("2 คิว");
              assertThat(it.since().toInstant()).as("since it began").isEqualTo(since);
            });
    office.clerk().open(FINANCE).orThrow();
    assertThat(told(RouteRole.STAFF)).isEmpty();
  }

  @Test
  void anotherCounterTakesItOnFromItsPage() {
    issue();
    var clerk = office.session(RouteRole.STAFF);
    assertThat(page(clerk)).contains("ไม่มีช่องบริการเปิด").doesNotContain("/counter/1/take-on");
    office.clerk().open(REGISTRY).orThrow();
    assertThat(page(clerk)).contains("/counter/1/take-on", "land_tax");
    var taken = send(clerk, form("/counter/1/take-on", "service=land_tax"));
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(Shown.in(taken.body()))
        .contains("ช่องนี้รับงานนี้แล้ว")
        .doesNotContain("ไม่มีช่องบริการเปิด");
    assertThat(told(RouteRole.STAFF)).isEmpty();
    assertThat(send(clerk, form("/counter/1/take-on", "service=nothing_here")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aChildAtTheButtonIsToldForAQuarterOfAnHour() {
    var rooms = office.rooms();
    rooms.database.write(
        tx -> {
          var settings = rooms.office.settings().with(it -> it.kioskTicketsInTenSeconds = 5);
          rooms.office.change(tx, rooms.clock.now(), rooms.clock.today(), "test", settings);
          return settings;
        });
    office.clerk().open(FINANCE).orThrow();
    for (var press = 0; press < 6; press++) {
      issue();
      office.clock().advance(Duration.ofSeconds(5));
    }
    assertThat(codes(RouteRole.STAFF)).containsExactly("many-of-one-service");
    office.clock().advance(Duration.ofMinutes(14));
    assertThat(codes(RouteRole.STAFF)).containsExactly("many-of-one-service");
    office.clock().advance(Duration.ofMinutes(1));
    assertThat(codes(RouteRole.STAFF)).isEmpty();
  }

  @Test
  void aCopiedTokenIsToldForADayToWhoMayEndIt() {
    office.rooms().keeper.keep();
    var kiosk = new Caller.Machine(1, "kiosk", RouteRole.KIOSK, Optional.empty());
    for (var address : List.of("10.0.0.5", "10.0.0.6", "10.0.0.5")) {
      office.rooms().places.heard(kiosk, address, office.clock().instant());
    }
    assertThat(codes(RouteRole.STAFF)).isEmpty();
    assertThat(told(RouteRole.ADMIN))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("second-place");
              assertThat(it.th()).contains("kiosk", "batq device revoke");
              assertThat(it.detail()).contains("10.0.0.5, 10.0.0.6");
            });
    office.clock().advance(Duration.ofHours(24));
    // Whoever signed in yesterday signs in again.
    sessions.clear();
    assertThat(codes(RouteRole.ADMIN)).isEmpty();
  }

  @Test
  void theClockIsToldToWhoMayAnswerForIt() {
    office.rooms().keeper.keep();
    var clock = office.clock();
    clock.vouchedBy(Optional.empty());
    clock.set(clock.instant().plus(Duration.ofHours(3)));
    office.rooms().clockKeeper.look();
    assertThat(codes(RouteRole.STAFF)).isEmpty();
    assertThat(codes(RouteRole.SUPERVISOR)).containsExactly("clock-stepped");
    assertThat(health().body()).contains("attention", "clock-stepped");
  }

  @Test
  void aMissingBackupIsToldUntilThereIsOne() {
    assertThat(codes(RouteRole.ADMIN)).as("the first start makes one").isEmpty();
    office.clock().advance(Duration.ofMinutes(11));
    assertThat(codes(RouteRole.ADMIN)).containsExactly("backup-none");
    assertThat(codes(RouteRole.STAFF)).isEmpty();
    office.rooms().keeper.keep();
    assertThat(codes(RouteRole.ADMIN)).isEmpty();
    office.clock().advance(Duration.ofHours(37));
    assertThat(codes(RouteRole.SUPERVISOR)).contains("backup-old");
  }

  @Test
  void anEditedRecordIsToldAlsoAfterARestartAndNoLongerThanItIsSo() throws IOException {
    edit("UPDATE ticket SET rating = rating");
    edit("DROP TRIGGER event_stays");
    edit("UPDATE event SET actor = 'staff:9' WHERE sequence = 3");
    office.rooms().checkups.look(office.clock().instant());
    office.restart();
    assertThat(told(RouteRole.ADMIN))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("record-not-whole");
              assertThat(it.detail()).contains("event 3 is not what was written");
            });
    assertThat(health().statusCode()).isEqualTo(200);
    assertThat(health().body())
        .contains("attention", "record-not-whole", "batq check")
        .doesNotContain("event 3");
    edit("UPDATE event SET actor = 'batq' WHERE sequence = 3");
    office.rooms().checkups.look(office.clock().instant());
    assertThat(told(RouteRole.ADMIN)).as("mended, looked at again").isEmpty();
    assertThat(health().body()).startsWith("{\"status\":\"ok\"");
  }

  /** It said {@code store-failed} whatever had happened, which tells nobody what to do. */
  @Test
  void aFullDiskIsCalledByItsNameInHealthToo() {
    await()
        .untilAsserted(
            () -> {
              // There is room for the ballast again after a second: until then it is told.
              fill();
              var health = health();
              assertThat(health.statusCode()).isEqualTo(503);
              assertThat(health.body()).contains("store-full", "backups", "32 MB");
              assertThat(codes(RouteRole.STAFF)).contains("store-full");
            });
    await().untilAsserted(() -> assertThat(health().statusCode()).isEqualTo(200));
    assertThat(codes(RouteRole.STAFF)).doesNotContain("store-full");
  }

  private void fill() {
    var database = office.rooms().database;
    database.write(
        tx -> tx.first("PRAGMA max_page_count = 1", row -> row.number("max_page_count")));
    assertThatThrownBy(
            () ->
                database.write(
                    tx ->
                        tx.update(
                            "INSERT INTO office_document VALUES (1, 'grown', 1, ?)",
                            "x".repeat(1_000_000))))
        .isInstanceOf(StoreDown.class);
  }

  private void edit(String statement) {
    office.rooms().database.write(tx -> tx.update(statement));
  }

  private void issue() {
    assertThat(office.kiosk().issue(TestOffice.request("land_tax", VisitorClass.GENERAL)))
        .isInstanceOf(IssueOutcome.Issued.class);
  }

  private List<String> codes(RouteRole role) {
    return told(role).stream().map(Told::code).toList();
  }

  private List<Told> told(RouteRole role) {
    var session = sessions.computeIfAbsent(role, office::session);
    var answer = send(session, get("/api/alarms"));
    assertThat(answer.statusCode()).isEqualTo(200);
    return WireJson.read(answer.body().getBytes(StandardCharsets.UTF_8), AllTold.class).alarms();
  }

  private String page(List<String> session) {
    return Shown.in(send(session, get("/counter/1/desk")).body());
  }

  private HttpResponse<String> health() {
    return send(List.of(), get("/health"));
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(office.address().resolve(path));
  }

  private HttpRequest.Builder form(String path, String fields) {
    return get(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin")
        .POST(BodyPublishers.ofString(fields));
  }

  private HttpResponse<String> send(List<String> headers, HttpRequest.Builder request) {
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
