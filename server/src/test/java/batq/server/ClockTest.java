package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.client.Answer;
import batq.client.IssueOutcome;
import batq.client.StaffClient;
import batq.server.calendar.MachineTime;
import batq.server.calendar.OfficeClock;
import batq.server.calendar.VouchedBy;
import batq.server.http.RouteRole;
import batq.server.report.ReportFile;
import batq.server.statistics.Period;
import batq.server.statistics.PeriodFigures;
import batq.server.statistics.ServiceNames;
import batq.server.statistics.StatisticsStore;
import batq.server.store.Chain;
import batq.server.store.Database;
import batq.wire.CounterId;
import batq.wire.IssuedTicket;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad days of the clock: no number begins again, none is doubled, no wait is negative. */
class ClockTest {
  private static final CounterId TAX_DESK = CounterId.of(3);
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);
  private static final Instant FIVE_YEARS_AHEAD = Instant.parse("2031-03-12T01:00:00Z");
  private static final Instant IN_1970 = Instant.parse("1969-12-31T17:01:00Z");

  @TempDir Path folder = Path.of("");
  private TestOffice office;
  private TestOffice.TestClock machine;
  private Optional<ClockPage> signedIn = Optional.empty();
  private Optional<StaffClient> clerk = Optional.empty();

  @BeforeEach
  void open() throws IOException {
    office = TestOffice.open(folder, RouteRole.STAFF, RouteRole.HELPER, RouteRole.SUPERVISOR);
    machine = office.clock();
  }

  @AfterEach
  void close() throws IOException {
    var whole = office.rooms().database.read(sql -> Chain.check(sql, Database.OFFICE));
    assertThat(whole).isEmpty();
    QueueDayTest.assertRowsFollowFromEvents(office);
    office.close();
  }

  @Test
  void behindByThreeDaysAfterAStartTheNumbersGoOn() throws IOException {
    var first = issue();
    var truth = machine.instant().plus(Duration.ofMinutes(45));
    startAgainAt(truth.minus(Duration.ofDays(3)));

    var clock = supervisor().look();
    assertThat(clock.get("state").asString()).isEqualTo("doubtful");
    assertThat(clock.get("why").asString()).isEqualTo("behind-the-record");
    assertThat(ClockPage.alarms(clock)).contains("behind-the-record");
    assertThat(clock.get("businessDay").asString()).isEqualTo("2026-03-11");
    assertThat(clock.get("question").asString())
        .isEqualTo("ขณะนี้วันพุธที่ 11 มี.ค. 2569 เวลา 08.42 น. ใช่หรือไม่");

    var second = issue();
    var answered = supervisor().itIs(truth);
    assertThat(answered.get("state").asString()).isEqualTo("confirmed");
    assertThat(ClockPage.now(answered)).isEqualTo(truth);
    var third = issue();

    assertThat(numbers(first, second, third)).isEqualTo("3001 3002 3003");
    serveEverybody();
    assertThat(figures().served()).isEqualTo(3);
    assertThat(figures().waitsMeasured()).as("only the third waited in one piece").isEqualTo(1);
  }

  @Test
  void anOfficeThatStartedFiveYearsAheadComesHome() throws IOException {
    var first = issue();
    var truth = machine.instant().plus(Duration.ofMinutes(20));
    startAgainAt(FIVE_YEARS_AHEAD);

    var clock = supervisor().look();
    assertThat(clock.get("state").asString()).isEqualTo("unconfirmed");
    assertThat(clock.get("businessDay").asString()).isEqualTo("2026-03-11");
    var second = issue();
    supervisor().itIs(truth);
    var third = issue();

    assertThat(numbers(first, second, third)).isEqualTo("3001 3002 3003");
    assertThat(today()).isEqualTo(WEDNESDAY);
    serveEverybody();
    assertThat(figures().waitsMeasured()).isEqualTo(1);
    assertNoWaitIsNegative();
  }

  @Test
  void aCutInAFalseFutureDoesNotFreezeTheOfficeThere() throws IOException {
    issue();
    var truth = machine.instant().plus(Duration.ofHours(22));
    startAgainAt(FIVE_YEARS_AHEAD);
    issue();
    serveEverybody();
    // The power goes again before anybody answered; now a battery clock is in.
    office.restart(
        () -> {
          machine.set(truth);
          machine.vouchedBy(Optional.of(VouchedBy.BATTERY));
        });

    var clock = supervisor().look();
    assertThat(clock.get("state").asString()).isEqualTo("confirmed");
    assertThat(ClockPage.now(clock)).isEqualTo(truth);
    assertThat(today()).isEqualTo(WEDNESDAY.plusDays(1));
  }

  @Test
  void aBatteryThatLiedByFiveYearsIsPutRightAndTheHallLosesNobody() throws IOException {
    office.restart(() -> machine.set(FIVE_YEARS_AHEAD));
    assertThat(today()).isEqualTo(LocalDate.of(2031, 3, 12));
    var first = issue();
    var second = issue();
    machine.advance(Duration.ofHours(3));

    var truth = Instant.parse("2026-03-12T04:00:00Z");
    var clock = supervisor().itIs(truth);
    assertThat(ClockPage.alarms(clock)).containsExactly("day-goes-on");
    assertThat(issue().number().shown()).isEqualTo("3003");
    serveEverybody();

    clock = supervisor().look();
    assertThat(clock.get("businessDay").asString()).isEqualTo("2026-03-12");
    assertThat(ClockPage.alarms(clock)).isEmpty();
    assertThat(issue().number().shown()).as("seen once this morning is enough").isEqualTo("3004");
    assertThat(numbers(first, second)).isEqualTo("3001 3002");
    assertNoWaitIsNegative();

    office.restart(() -> machine.set(truth.plus(Duration.ofDays(1))));
    assertThat(today()).isEqualTo(WEDNESDAY.plusDays(2));
    assertThat(issue().number().shown()).isEqualTo("3001");
  }

  @Test
  void aStepInMidTicketChangesNoDuration() {
    issue();
    machine.set(machine.instant().minus(Duration.ofDays(1000)));
    machine.advance(Duration.ofMinutes(5));

    var clock = supervisor().look();
    assertThat(clock.get("why").asString()).isEqualTo("stepped");
    assertThat(ClockPage.alarms(clock)).containsExactly("stepped");
    assertThat(ClockPage.now(clock)).isEqualTo(Instant.parse("2026-03-11T01:47:00Z"));

    callNext(Optional.empty());
    machine.advance(Duration.ofMinutes(4));
    assertThat(supervisor().yes().get("state").asString()).isEqualTo("confirmed");
    callNext(atTheDesk());

    assertThat(figures().waitSeconds()).contains(300.0);
    assertThat(figures().serviceSeconds()).contains(240.0);
    assertThat(figures().waitsMeasured()).isEqualTo(1);
  }

  @Test
  void aClockThatComesBackByItselfIsBelievedAgain() {
    machine.vouchedBy(Optional.empty());
    machine.set(machine.instant().plus(Duration.ofDays(1)));
    assertThat(supervisor().look().get("why").asString()).isEqualTo("stepped");
    machine.set(machine.instant().minus(Duration.ofDays(1)));

    assertThat(supervisor().look().get("why").asString()).isEqualTo("battery");
    assertThat(today()).isEqualTo(WEDNESDAY);
  }

  @Test
  void aMachineThatSleptIsBelievedByItsBatteryClock() {
    issue();
    machine.set(machine.instant().plus(Duration.ofHours(1)));

    var clock = supervisor().look();
    assertThat(clock.get("why").asString()).isEqualTo("battery");
    assertThat(ClockPage.now(clock)).isEqualTo(machine.instant());
    serveEverybody();
    assertThat(figures().waitsMeasured()).isZero();
  }

  @Test
  void aCorrectionInMidServiceLeavesThatServiceOutOfTheFigures() {
    issue();
    machine.advance(Duration.ofMinutes(5));
    callNext(Optional.empty());
    supervisor().itIs(machine.instant().plus(Duration.ofMinutes(45)));
    machine.advance(Duration.ofMinutes(4));
    var served = atTheDesk();
    issue();
    callNext(served);

    var figures = figures();
    assertThat(figures.served()).isEqualTo(1);
    assertThat(figures.waitsMeasured()).as("it had waited before").isEqualTo(1);
    assertThat(figures.servicesMeasured()).isZero();
    assertThat(figures.serviceSeconds()).isEmpty();
    assertThat(figures.withinStandard()).isZero();
  }

  @Test
  void withABelievedClockTheNumbersBeginAgainAtMidnight() {
    advanceTo(Instant.parse("2026-03-11T16:59:00Z"));
    assertThat(issue().number().shown()).isEqualTo("3001");
    serveEverybody();
    machine.advance(Duration.ofMinutes(2));

    assertThat(issue().number().shown()).isEqualTo("3001");
    assertThat(today()).isEqualTo(WEDNESDAY.plusDays(1));
  }

  @Test
  void withADoubtfulClockMidnightTurnsNothing() {
    advanceTo(Instant.parse("2026-03-11T16:59:00Z"));
    issue();
    machine.vouchedBy(Optional.empty());
    machine.set(machine.instant().plus(Duration.ofHours(9)));
    assertThat(supervisor().look().get("state").asString()).isEqualTo("doubtful");
    machine.advance(Duration.ofMinutes(2));

    assertThat(issue().number().shown()).isEqualTo("3002");
    assertThat(today()).isEqualTo(WEDNESDAY);
    // Who signed in yesterday by a believed clock does so again.
    signedIn = Optional.empty();
    clerk = Optional.empty();
    var clock = supervisor().yes();
    assertThat(clock.get("businessDay").asString()).isEqualTo("2026-03-11");
    assertThat(ClockPage.alarms(clock)).containsExactly("day-goes-on");
    serveEverybody();
    assertThat(supervisor().look().get("businessDay").asString()).isEqualTo("2026-03-12");
  }

  @Test
  void aTimeServerThatArrivesAtNoonSettlesIt() throws IOException {
    issue();
    var behind = Duration.ofMinutes(45);
    startAgainAt(machine.instant().plusSeconds(60));
    assertThat(supervisor().look().get("state").asString()).isEqualTo("unconfirmed");
    issue();
    passAtThePage(supervisor(), Duration.ofHours(3));
    machine.set(machine.instant().plus(behind));
    machine.vouchedBy(Optional.of(VouchedBy.TIME_SERVER));

    var clock = supervisor().look();
    assertThat(clock.get("why").asString()).isEqualTo("time-server");
    assertThat(ClockPage.now(clock)).isEqualTo(machine.instant());
    assertThat(issue().number().shown()).isEqualTo("3003");
    serveEverybody();
    assertThat(figures().served()).isEqualTo(3);
    assertThat(figures().waitsMeasured()).isEqualTo(1);
  }

  /** A board that is switched off each night and has no battery: every morning of the year. */
  @Test
  void yesterdaysLeftoversDoNotHoldTheMorning() throws IOException {
    advanceTo(Instant.parse("2026-03-11T09:30:00Z"));
    issue();
    issue();
    startAgainAt(machine.instant().plusSeconds(60));
    machine.advance(Duration.ofMinutes(20));
    assertThat(supervisor().look().get("businessDay").asString()).isEqualTo("2026-03-11");

    var clock = supervisor().itIs(Instant.parse("2026-03-12T01:10:00Z"));
    assertThat(clock.get("businessDay").asString()).isEqualTo("2026-03-12");
    assertThat(issue().number().shown()).as("nobody saw 3001 this morning").isEqualTo("3001");
  }

  @Test
  void aTimeServerThatWasThereExplainsNoStep() throws IOException {
    machine.vouchedBy(Optional.of(VouchedBy.TIME_SERVER));
    office.restart();
    issue();
    machine.set(machine.instant().minus(Duration.ofDays(1000)));

    assertThat(supervisor().look().get("why").asString()).isEqualTo("stepped");
    assertThat(issue().number().shown()).isEqualTo("3002");
  }

  /** TRUST.md, scene 7. */
  @Test
  void powerBackAtOneMinutePastMidnightIn1970() throws IOException {
    advanceTo(Instant.parse("2026-03-11T16:40:00Z"));
    issue();
    startAgainAt(IN_1970);

    var supervisor = ClockPage.signIn(office, "supervisor");
    assertThat(ClockPage.alarms(supervisor.look())).contains("behind-the-record");
    assertThat(issue().number().shown()).isEqualTo("3002");
    passAtThePage(supervisor, Duration.ofHours(2));
    assertThat(issue().number().shown()).isEqualTo("3003");
    assertThat(today()).isEqualTo(WEDNESDAY);
    assertThat(office.rooms().clock.isOver(WEDNESDAY)).as("nothing ends in doubt").isFalse();

    var truth = Instant.parse("2026-03-12T01:05:00Z");
    supervisor.itIs(truth);
    assertThat(supervisor.look().get("businessDay").asString())
        .as("the same person is still signed in")
        .isEqualTo("2026-03-11");
    serveEverybody();
    assertThat(supervisor.look().get("businessDay").asString()).isEqualTo("2026-03-12");
    assertThat(office.rooms().clock.isOver(WEDNESDAY)).isTrue();
    assertNoWaitIsNegative();
  }

  /** The control: a server that believes the machine's clock gives the same numbers again. */
  @Test
  void withoutTheKeeperTheNumbersBeginAgain() throws IOException {
    assertThat(issue().number().shown()).isEqualTo("3001");
    office.close();
    var believing = MachineTime.trusting(() -> IN_1970.plus(Duration.ofDays(30_000)));
    var config = new ServerConfig(folder, "127.0.0.1", 0);
    try (var server = Server.start(config, believing)) {
      var clock = new OfficeClock(believing);
      assertThat(server.rooms().clock.today()).isEqualTo(clock.today()).isNotEqualTo(WEDNESDAY);
      var request = TestOffice.request("land_tax", VisitorClass.GENERAL);
      assertThat(server.rooms().issuing.issue(request, "test").toString()).contains("3001");
    }
    office = TestOffice.open(Files.createDirectory(folder.resolve("another")));
  }

  @Test
  void twoOtherMachinesConfirm() throws IOException {
    issue();
    startAgainAt(machine.instant().plusSeconds(60));
    machine.othersCall();
    var near = machine.instant().plusSeconds(100).toString();
    var one = ClockPage.signIn(office, "staff");

    assertThat(one.lookSaying(near).get("state").asString()).isEqualTo("unconfirmed");
    assertThat(one.lookSaying(near).get("state").asString())
        .as("one machine twice is one")
        .isEqualTo("unconfirmed");
    var clock = ClockPage.signIn(office, "helper").lookSaying(near);
    assertThat(clock.get("why").asString()).isEqualTo("witnesses");
    assertThat(ClockPage.alarms(clock)).as("100 seconds are told").containsExactly("others-differ");
    assertThat(clock.get("witnesses").get("medianAheadSeconds").asInt()).isEqualTo(100);
  }

  @Test
  void theServersOwnBrowserIsNoWitness() throws IOException {
    issue();
    startAgainAt(machine.instant().plusSeconds(60));
    var same = machine.instant().toString();
    ClockPage.signIn(office, "staff").lookSaying(same);

    var clock = ClockPage.signIn(office, "helper").lookSaying(same);
    assertThat(clock.get("state").asString()).isEqualTo("unconfirmed");
    assertThat(clock.get("witnesses").get("heard").asInt()).isZero();
  }

  @Test
  void whereMostOthersDisagreeTheSupervisorDecides() {
    machine.othersCall();
    var other = machine.instant().plus(Duration.ofMinutes(45)).toString();
    ClockPage.signIn(office, "staff").lookSaying(other);
    var clock = ClockPage.signIn(office, "helper").lookSaying(other);
    assertThat(clock.get("why").asString()).isEqualTo("witnesses-disagree");

    clock = supervisor().yes();
    assertThat(clock.get("why").asString()).isEqualTo("person");
    assertThat(ClockPage.alarms(supervisor().look()))
        .as("the answer holds, and the difference is still told")
        .containsExactly("others-differ");
  }

  @Test
  void whatIsNoTimeIsNoWitnessAndNoFault() {
    machine.othersCall();
    var staff = ClockPage.signIn(office, "staff");

    for (var text : new String[] {"", "now", "1773193320", "2026-03-11", "9".repeat(3000)}) {
      assertThat(staff.lookSaying(text).get("witnesses").get("heard").asInt()).isZero();
    }
  }

  @Test
  void onlyTheSupervisorAnswersAndOnlyWithATime() {
    assertThat(ClockPage.signIn(office, "staff").status("{\"confirmed\":true}")).isEqualTo(403);
    assertThat(ClockPage.signIn(office, "staff").look().get("state").asString())
        .isEqualTo("confirmed");
    var supervisor = supervisor();
    for (var body :
        new String[] {
          "{}",
          "{\"confirmed\":false}",
          "{\"confirmed\":true,\"now\":\"2026-03-11T08:42:00+07:00\"}",
          "{\"now\":\"2569-03-11T08:42:00+07:00\"}",
          "{\"now\":\"08:42\"}",
          "{\"now\":1773193320}",
          "[]"
        }) {
      assertThat(supervisor.status(body)).as(body).isEqualTo(400);
    }
  }

  @Test
  void aSetTimeHoldsOverARestartUntilSomebodyVouches() throws IOException {
    machine.vouchedBy(Optional.empty());
    var ahead = Duration.ofMinutes(45);
    supervisor().itIs(machine.instant().plus(ahead));
    office.restart(() -> machine.advance(Duration.ofMinutes(1)));

    var clock = supervisor().look();
    assertThat(clock.get("state").asString()).isEqualTo("unconfirmed");
    assertThat(ClockPage.now(clock)).isEqualTo(machine.instant().plus(ahead));
    machine.set(machine.instant().plus(ahead));
    machine.vouchedBy(Optional.of(VouchedBy.TIME_SERVER));
    assertThat(ClockPage.now(supervisor().look())).isEqualTo(machine.instant());
  }

  private void startAgainAt(Instant wrong) throws IOException {
    office.restart(
        () -> {
          machine.set(wrong);
          machine.vouchedBy(Optional.empty());
        });
  }

  private void advanceTo(Instant then) {
    machine.advance(Duration.between(machine.instant(), then));
  }

  /** Time passes while somebody looks every twenty minutes, and so stays signed in. */
  private void passAtThePage(ClockPage page, Duration time) {
    var step = Duration.ofMinutes(20);
    for (var passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
      machine.advance(step);
      page.look();
    }
  }

  /** Signed in once: whoever is signed in stays so through starts and corrections. */
  private ClockPage supervisor() {
    var page = signedIn.orElseGet(() -> ClockPage.signIn(office, "supervisor"));
    signedIn = Optional.of(page);
    return page;
  }

  private StaffClient clerk() {
    var client = clerk.orElseGet(office::clerk);
    clerk = Optional.of(client);
    return client;
  }

  private IssuedTicket issue() {
    var outcome = office.kiosk().issue(TestOffice.request("land_tax", VisitorClass.GENERAL));
    assertThat(outcome).isInstanceOf(IssueOutcome.Issued.class);
    return ((IssueOutcome.Issued) outcome).ticket();
  }

  private Optional<TicketId> callNext(Optional<TicketId> current) {
    var clerk = clerk();
    if (clerk.open(TAX_DESK) instanceof Answer.Silent<Boolean>(var why)) {
      throw new AssertionError(why);
    }
    var ticket = clerk.next(TAX_DESK, UUID.randomUUID(), current).orThrow();
    return ticket.map(IssuedTicket::id);
  }

  private Optional<TicketId> atTheDesk() {
    var rooms = office.rooms();
    return rooms.outlook.at(TAX_DESK).orElseThrow().current().map(batq.server.ticket.Ticket::id);
  }

  private void serveEverybody() {
    var current = atTheDesk();
    for (var called = callNext(current); called.isPresent(); called = callNext(Optional.empty())) {
      clerk().finish(called.get()).orThrow();
    }
  }

  private LocalDate today() {
    return office.rooms().clock.today();
  }

  /** Of all the days that were written down, by SQL and purely. */
  private PeriodFigures figures() {
    var rooms = office.rooms();
    var statistics = new StatisticsStore(rooms.database);
    var names = new ServiceNames(rooms.services());
    var month = Period.parse("2026-03");
    var days = rooms.figures.workingDays();
    var counted = statistics.figures(month, days, names);
    var pure = PeriodFigures.of(month, statistics.visits(month), days, names);
    assertThat(new ReportFile(counted, true).json()).isEqualTo(new ReportFile(pure, true).json());
    assertThat(pure.waitsMeasured()).isEqualTo(counted.waitsMeasured());
    assertThat(pure.servicesMeasured()).isEqualTo(counted.servicesMeasured());
    return counted;
  }

  private void assertNoWaitIsNegative() {
    var negative =
        office
            .rooms()
            .database
            .read(
                sql ->
                    sql.list(
                        "SELECT 1 FROM measured_visit WHERE measured_wait_ms < 0"
                            + " OR measured_service_ms < 0",
                        row -> true));
    assertThat(negative).isEmpty();
  }

  private static String numbers(IssuedTicket... tickets) {
    return String.join(
        " ", java.util.Arrays.stream(tickets).map(ticket -> ticket.number().shown()).toList());
  }
}
