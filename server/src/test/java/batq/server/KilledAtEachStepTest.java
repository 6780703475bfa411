package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.command.Main;
import batq.server.keeping.Mounts;
import batq.server.keeping.RecordCheck;
import batq.server.store.BackupFolder;
import batq.server.store.DataDirectory;
import batq.server.store.Database;
import batq.server.store.ReadBack;
import batq.server.store.Snapshot;
import batq.server.store.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code SIGKILL} at a chosen call to the kernel, by {@code strace}: the n-th sync, link, unlink or
 * rename of a backup and of a restore (TRUST D12). Three of each in the build, every one with
 * {@code -Dbatq.kills=100}; skipped where there is no strace.
 */
class KilledAtEachStepTest {
  @TempDir Path folder;

  static Stream<KilledStep> stepsOfABackup() {
    return KilledStep.all()
        ? KilledStep.each("fsync", 3, "rename", 1, "unlink", 3, "pwrite64", 40)
        : KilledStep.some("pwrite64:20", "fsync:1", "rename:1");
  }

  static Stream<KilledStep> stepsOfARestore() {
    return KilledStep.all()
        ? KilledStep.each("fsync", 12, "link", 1, "rename", 1, "unlink", 8, "pwrite64", 40)
        : KilledStep.some("link:1", "unlink:3", "rename:1");
  }

  @ParameterizedTest
  @MethodSource("stepsOfABackup")
  void aBackupKilledAtAnyStepIsNone(KilledStep step) throws Exception {
    office();
    var before = standing();
    step.kill(Main.class, "backup", "--data", folder.toString());
    for (var backup : BackupFolder.beside(record()).list()) {
      assertThat(ReadBack.of(backup.file())).isInstanceOf(ReadBack.Whole.class);
    }
    assertThat(standing()).isEqualTo(before);
    assertThat(check()).isInstanceOf(RecordCheck.Whole.class);
  }

  @ParameterizedTest
  @MethodSource("stepsOfARestore")
  void aRestoreKilledAtAnyStepLeavesTheOldRecordOrTheNewOne(KilledStep step) throws Exception {
    office();
    assertThat(CommandProcess.run("backup", "--data", folder.toString()).exit()).isZero();
    var backup = BackupFolder.beside(record()).newest().orElseThrow();
    try (var database = Database.open(record())) {
      var event = new KilledKeepingTest.Filling("filling", "after the backup");
      database.write(tx -> tx.record(Instant.EPOCH, LocalDate.EPOCH, "test", event));
    }
    var old = standing();
    step.kill(Main.class, "restore", "--data", folder.toString(), backup.file().toString());
    assertThat(check()).isInstanceOf(RecordCheck.Whole.class);
    var now = standing();
    System.out.println(step + ": " + (now.equals(old) ? "the old record" : "the new record"));
    if (!now.equals(old)) {
      assertThat(now.epoch()).isEqualTo(old.epoch() + 1);
      assertThat(now.head().sequence()).isEqualTo(backup.mark().sequence() + 1);
    }
  }

  private void office() throws IOException {
    TestOffice.open(folder).close();
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
