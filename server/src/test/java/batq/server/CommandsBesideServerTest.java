package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.client.Answer;
import batq.client.IssueOutcome;
import batq.client.Patience;
import batq.client.QueueClient;
import batq.client.StaffClient;
import batq.server.errand.Errand;
import batq.server.errand.ErrandAnswer;
import batq.server.statistics.SampleYear;
import batq.server.store.Backup;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command beside the running server, as a process of its own. */
class CommandsBesideServerTest {
  private static final String HEADING =
      "date,ticket,service_id,series,visitor_class,channel,issued,called,finished,counter,status,"
          + "wait_sec,service_sec,rating\n";
  private static final String VISIT =
      "2026-03-02,3007,water_bill,3,ผู้สูงอายุ,kiosk,09:00:00,09:10:00,09:15:00,3,served,600,300,5\n";

  @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void anAccountAddedBesideTheServerMaySignInAtOnce() throws IOException {
    try (var office = TestOffice.open(folder)) {
      var added = staff("another-secret\n", "add", "--name", "สมศรี", "--role", "staff");
      assertThat(added).isEqualTo(new CommandProcess.Result(0, "สมศรี may sign in as staff\n", ""));
      assertThat(StaffClient.signIn(office.address(), "สมศรี", "another-secret"))
          .isInstanceOf(Answer.Ok.class);
      var again = staff("another-secret\n", "add", "--name", "สมศรี", "--role", "staff");
      assertThat(again.exit()).isEqualTo(1);
      assertThat(again.err()).isEqualTo("batq: there is already an account named สมศรี\n");
    }
  }

  @Test
  void aResetPasswordWorksAtOnceAndEndsTheSessionsOfTheOld() throws IOException {
    try (var office = TestOffice.open(folder)) {
      var ticket = TestOffice.request("info", VisitorClass.GENERAL);
      office.kiosk().issue(ticket);
      var before = office.clerk();
      assertThat(before.find(ticket.id())).isInstanceOf(Answer.Ok.class);
      assertThat(staff("a-new-secret\n", "reset", "--name", "staff").exit()).isZero();
      assertThat(before.find(ticket.id())).isNotInstanceOf(Answer.Ok.class);
      assertThat(StaffClient.signIn(office.address(), "staff", TestOffice.SECRET))
          .isNotInstanceOf(Answer.Ok.class);
      assertThat(StaffClient.signIn(office.address(), "staff", "a-new-secret"))
          .isInstanceOf(Answer.Ok.class);
      var nobody = staff("a-new-secret\n", "reset", "--name", "nobody");
      assertThat(nobody.err()).isEqualTo("batq: there is no account named nobody\n");
      var tooShort = staff("short\n", "reset", "--name", "staff");
      assertThat(tooShort.err()).isEqualTo("batq: a password has 8 to 200 letters\n");
    }
  }

  @Test
  void aDeviceAddedBesideTheServerIssuesAtOnce() throws IOException {
    try (var office = TestOffice.open(folder)) {
      var added =
          CommandProcess.run(
              "device", "add", "--data", folder.toString(), "--kind", "kiosk", "--name", "second");
      assertThat(added.exit()).isZero();
      var kiosk = new QueueClient(office.address(), added.out().strip(), Patience.VISITOR);
      assertThat(kiosk.issue(TestOffice.request("info", VisitorClass.GENERAL)))
          .isInstanceOf(IssueOutcome.Issued.class);
    }
  }

  @Test
  void pastVisitsAreTakenInBesideTheServerWhollyOrNotAtAll() throws IOException {
    try (var office = TestOffice.open(folder)) {
      var before = office.rooms().office.office().sequence();
      var wrong = visits(HEADING + VISIT + VISIT.replace("water_bill", "unheard_of"));
      assertThat(wrong.exit()).isEqualTo(1);
      assertThat(wrong.err()).startsWith("batq: nothing was taken in\nline 3: ");
      assertThat(office.rooms().office.office().sequence()).isEqualTo(before);
      assertThat(visits(HEADING + VISIT).out())
          .isEqualTo("1 visits from 2026-03-02 to 2026-03-02 are taken in\n");
      var figures = CommandProcess.run("report", "--data", folder.toString(), "2026-03");
      assertThat(figures.exit()).isZero();
      assertThat(figures.out()).contains("\"served\" : 1,");
    }
  }

  @Test
  void aWholeYearIsTakenInWhileTheWallGoesOn() throws IOException {
    try (var office = TestOffice.open(folder)) {
      // The office's clock stands in March: what came after has not happened yet.
      office.clock().advance(java.time.Duration.ofDays(240));
      assertThat(
              visits(new String(SampleYear.csv(), java.nio.charset.StandardCharsets.UTF_8)).exit())
          .isZero();
      var shown = office.kiosk().issue(TestOffice.request("info", VisitorClass.GENERAL));
      assertThat(shown).isInstanceOf(IssueOutcome.Issued.class);
      assertThat(office.board().waiting()).isEqualTo(1);
      assertThat(check().exit()).isZero();
    }
  }

  @Test
  void anOldYearIsPutAwayBesideTheServerOnceSomebodySaysYes() throws IOException {
    try (var office = TestOffice.open(folder)) {
      office.kiosk().issue(TestOffice.request("info", VisitorClass.GENERAL));
      office.clock().advance(java.time.Duration.ofDays(1330));
      office.kiosk().issue(TestOffice.request("info", VisitorClass.GENERAL));
      assertThat(retire().out())
          .startsWith("would be put away of fiscal year 2569: 1 days, 1 tickets, ")
          .endsWith(" events\nto do it, add --yes\n");
      assertThat(tickets(office)).isEqualTo(2);
      assertThat(retire("--yes").out())
          .startsWith("put away of fiscal year 2569: 1 days, 1 tickets, ");
      assertThat(tickets(office)).isEqualTo(1);
      assertThat(office.rooms().errands().run(new Errand.Retire(true)))
          .isEqualTo(new ErrandAnswer.Done("nothing is old enough to be put away"));
      assertThat(check().out()).contains(" 1 tickets\n", "put away with old years: ");
      var next = office.kiosk().issue(TestOffice.request("info", VisitorClass.GENERAL));
      assertThat(next).isInstanceOf(IssueOutcome.Issued.class);
    }
  }

  private static int tickets(TestOffice office) {
    return office
        .rooms()
        .database
        .read(sql -> sql.first("SELECT count(*) AS n FROM ticket", row -> row.number("n")))
        .orElseThrow();
  }

  private CommandProcess.Result retire(String... more) throws IOException {
    var line = new java.util.ArrayList<>(java.util.List.of("retire", "--data", folder.toString()));
    line.addAll(java.util.List.of(more));
    return CommandProcess.run(line.toArray(String[]::new));
  }

  @Test
  void aBackupAndACheckBesideTheServer() throws IOException {
    try (var office = TestOffice.open(folder)) {
      office.kiosk().issue(TestOffice.request("info", VisitorClass.GENERAL));
      var to = folder.resolve("elsewhere");
      var made = CommandProcess.run("backup", "--data", folder.toString(), "--to", to.toString());
      assertThat(made.exit()).isZero();
      assertThat(Files.list(to))
          .singleElement()
          .satisfies(it -> assertThat(made.out()).contains(it.toString()));
      var whole = check();
      assertThat(whole.exit()).isZero();
      assertThat(whole.out()).startsWith("the record is whole: ").contains(", 1 tickets\nhead ");
      var head = whole.out().lines().skip(1).findFirst().orElseThrow().substring(5);
      assertThat(check("--witness", head).exit()).isZero();
      office.kiosk().issue(TestOffice.request("info", VisitorClass.GENERAL));
      assertThat(check("--witness", head).exit()).isZero();
      assertThat(check("--witness", head.replaceFirst(":.{16}", ":0123456789abcdef")))
          .satisfies(it -> assertThat(it.err()).contains("is not the one that was seen"))
          .satisfies(it -> assertThat(it.exit()).isEqualTo(1));
      assertThat(check("--witness", "nonsense").exit()).isEqualTo(2);
    }
  }

  @Test
  void aRestoreWaitsUntilTheServerIsStopped() throws IOException {
    try (var office = TestOffice.open(folder)) {
      assertThat(office.rooms().keeper.keep()).hasSize(1);
      Backup backup = office.rooms().keeper.age().newest().orElseThrow();
      var refused = restore(backup.file());
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.err()).startsWith("batq: stop the server first");
      office.close();
      var done = restore(backup.file());
      assertThat(done.err()).isEmpty();
      assertThat(done.out()).startsWith("restored up to event ").contains("to undo: batq restore");
    }
    assertThat(check().exit()).isZero();
  }

  @Test
  void withoutAServerTheCommandsTakeTheFolderThemselves() throws Exception {
    TestOffice.open(folder).close();
    assertThat(folder.resolve("batq.sock")).doesNotExist();
    assertThat(staff("another-secret\n", "add", "--name", "a", "--role", "helper").exit()).isZero();
    assertThat(staff("another-secret\n", "reset", "--name", "a").exit()).isZero();
    try (var server = ServerProcess.start(folder)) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("batq.sock"))))
          .isEqualTo("rw-------");
      server.kill();
    }
    // What a killed server leaves answers nobody.
    assertThat(folder.resolve("batq.sock")).exists();
    assertThat(staff("another-secret\n", "add", "--name", "b", "--role", "helper").exit()).isZero();
    assertThat(CommandProcess.run("backup", "--data", folder.toString()).exit()).isZero();
    assertThat(check().exit()).isZero();
    try (var office = ServerProcess.start(folder)) {
      assertThat(staff("another-secret\n", "add", "--name", "c", "--role", "helper").exit())
          .isZero();
      assertThat(office.end()).isIn(0, 143);
    }
  }

  private CommandProcess.Result staff(String secret, String what, String... more)
      throws IOException {
    var start =
        java.util.stream.Stream.of("staff", what, "--data", folder.toString(), "--password-stdin");
    return CommandProcess.runWith(
        secret,
        java.util.stream.Stream.concat(start, java.util.Arrays.stream(more))
            .toArray(String[]::new));
  }

  private CommandProcess.Result visits(String csv) throws IOException {
    var file = Files.writeString(folder.resolve("visits.csv"), csv);
    return CommandProcess.run("import", "--data", folder.toString(), file.toString());
  }

  private CommandProcess.Result restore(Path backup) throws IOException {
    return CommandProcess.run("restore", "--data", folder.toString(), backup.toString());
  }

  private CommandProcess.Result check(String... more) throws IOException {
    var start = java.util.stream.Stream.of("check", "--data", folder.toString());
    return CommandProcess.run(
        java.util.stream.Stream.concat(start, java.util.Arrays.stream(more))
            .toArray(String[]::new));
  }
}
