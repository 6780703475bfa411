package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.keeping.Mounts;
import batq.server.keeping.RecordCheck;
import batq.server.store.BackupFolder;
import batq.server.store.DataDirectory;
import batq.server.store.Database;
import batq.server.store.OfficeEvent;
import batq.server.store.ReadBack;
import batq.server.store.Snapshot;
import batq.server.store.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} in the midst of a backup and of a restore (TRUST D12): ten of each in the build,
 * {@code -Dbatq.kills=100} before a release. The moment is drawn from the first trace of the work
 * in the folder to a little after its usual end.
 */
class KilledKeepingTest {
  private static final int KILLS = Integer.getInteger("batq.kills", 10);
  private static final int EVENTS = 4000;

  @TempDir Path folder;
  private final Random random = new Random();

  record Filling(String kind, String what) implements OfficeEvent {
    @Override
    public String name() {
      return "filling";
    }
  }

  @BeforeEach
  void anOfficeOfSomeYears() throws IOException {
    var seed = System.nanoTime();
    System.out.println("seed " + seed);
    random.setSeed(seed);
    TestOffice.open(folder).close();
    fill("old");
  }

  @Test
  void aKilledBackupIsNoneAndHarmsNone() throws Exception {
    var before = standing();
    var whole = timed("backup");
    var kept = BackupFolder.beside(record()).list().size();
    var made = 0;
    for (var kill = 0; kill < KILLS; kill++) {
      killed("batq-being-made.partial", whole, "backup", "--data", folder.toString());
      var backups = BackupFolder.beside(record()).list();
      assertThat(backups)
          .allSatisfy(it -> assertThat(ReadBack.of(it.file())).isInstanceOf(ReadBack.Whole.class));
      assertThat(backups.size()).isBetween(Math.min(kept, BackupFolder.KEPT), kept + 1);
      made += backups.size() > kept ? 1 : 0;
      kept = backups.size();
    }
    System.out.println("of " + KILLS + " killed backups " + made + " were made before");
    assertThat(standing()).isEqualTo(before);
    assertThat(check()).isInstanceOf(RecordCheck.Whole.class);
    assertThat(CommandProcess.run("backup", "--data", folder.toString()).exit()).isZero();
    try (var files = Files.list(folder.resolve("backups"))) {
      assertThat(files.filter(it -> it.toString().contains("partial"))).isEmpty();
    }
  }

  @Test
  void aKilledRestoreLeavesTheOldRecordOrTheNewOne() throws Exception {
    assertThat(CommandProcess.run("backup", "--data", folder.toString()).exit()).isZero();
    var backup = BackupFolder.beside(record()).newest().orElseThrow();
    fill("new");
    var whole = timed("restore", backup.file().toString());
    var restored = 0;
    for (var kill = 0; kill < KILLS; kill++) {
      var old = standing();
      killed(
          "restoring.db", whole, "restore", "--data", folder.toString(), backup.file().toString());
      assertThat(check()).isInstanceOf(RecordCheck.Whole.class);
      var now = standing();
      if (now.equals(old)) {
        continue;
      }
      assertThat(now.epoch()).isGreaterThan(old.epoch());
      assertThat(now.head().sequence()).isEqualTo(backup.mark().sequence() + 1);
      restored++;
      // What it replaced lies beside it, whole.
      assertThat(asides())
          .anySatisfy(it -> assertThat(Snapshot.read(it, Standing::of)).isEqualTo(old));
      fill("after " + kill);
    }
    System.out.println("of " + KILLS + " killed restores " + restored + " were done before");
    try (var office = ServerProcess.start(folder)) {
      assertThat(office.end()).isIn(0, 143);
    }
  }

  /** How long the work takes from its first trace to its end, unkilled. */
  private Duration timed(String command, String... more) throws Exception {
    var line = new java.util.ArrayList<>(List.of(command, "--data", folder.toString()));
    line.addAll(List.of(more));
    var trace = command.equals("backup") ? "batq-being-made.partial" : "restoring.db";
    var start = Instant.now();
    try (var running = CommandProcess.start(line.toArray(String[]::new))) {
      awaitTrace(running, trace, start);
      var begun = System.nanoTime();
      assertThat(running.await()).isZero();
      return Duration.ofNanos(System.nanoTime() - begun);
    }
  }

  private void killed(String trace, Duration usual, String... command) throws Exception {
    var start = Instant.now();
    try (var running = CommandProcess.start(command)) {
      awaitTrace(running, trace, start);
      Thread.sleep(random.nextLong(Math.max(1, usual.toMillis() * 12 / 10)));
      running.kill();
    }
  }

  private void awaitTrace(CommandProcess running, String trace, Instant since)
      throws InterruptedException {
    var inBackups = folder.resolve("backups").resolve(trace);
    while (running.isAlive()
        && !writtenSince(inBackups, since)
        && !writtenSince(folder.resolve(trace), since)) {
      Thread.sleep(1);
    }
  }

  /** What the kill before this one left there is no trace. */
  private static boolean writtenSince(Path file, Instant since) {
    try {
      return !Files.getLastModifiedTime(file).toInstant().isBefore(since);
    } catch (IOException e) {
      return false;
    }
  }

  private void fill(String what) {
    try (var database = Database.open(record())) {
      for (var group = 0; group < 4; group++) {
        database.write(
            tx -> {
              for (var i = 0; i < EVENTS / 4; i++) {
                var event = new Filling("filling", what + " " + "x".repeat(300));
                tx.record(Instant.EPOCH, LocalDate.EPOCH, "test", event);
              }
              return true;
            });
      }
    }
  }

  private List<Path> asides() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(it -> it.getFileName().toString().matches("before-restore-.*\\.db"))
          .toList();
    }
  }

  private Path record() {
    return DataDirectory.database(folder);
  }

  private Standing standing() {
    return Snapshot.read(record(), Standing::of);
  }

  private RecordCheck check() throws IOException {
    return RecordCheck.of(record(), List.of(), Mounts.now());
  }
}
