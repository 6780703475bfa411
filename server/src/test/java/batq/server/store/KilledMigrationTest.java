package batq.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.KilledStep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A new release's first start is killed (TRUST D12): the next one ends what it began. */
class KilledMigrationTest {
  private static final int NOTES = 300;

  @TempDir Path folder;

  /** What is killed. */
  static final class Opening {
    public static void main(String[] file) {
      Database.open(Path.of(file[0])).close();
    }
  }

  static Stream<KilledStep> steps() {
    return KilledStep.all()
        ? Stream.concat(
            KilledStep.each("fsync", 30, "rename", 1, "unlink", 6),
            Stream.iterate(1, it -> it + 5).limit(70).map(it -> new KilledStep("pwrite64", it)))
        : KilledStep.some("rename:1", "pwrite64:150");
  }

  @ParameterizedTest
  @MethodSource("steps")
  void killedAtAnyStepNothingIsLostAndTheNextStartEndsIt(KilledStep step) throws IOException {
    var file = folder.resolve("batq.db");
    Notes.olderAsItIs(file, NOTES);
    var before = Snapshot.read(file, Standing::of);

    step.kill(Opening.class, file.toString());

    // Halfway it is an older record still, sound and with every event.
    assertThat(ReadBack.of(file)).isEqualTo(new ReadBack.Whole(before));
    for (var backup : BackupFolder.beside(file).list()) {
      assertThat(ReadBack.of(backup.file())).isEqualTo(new ReadBack.Whole(before));
    }
    var done = Migration.isUpToDate(new Connections(file).url());
    System.out.println(step + ": " + (done ? "up to date" : "older"));
    Database.open(file).close();
    assertThat(Migration.isUpToDate(new Connections(file).url())).isTrue();
    assertThat(ReadBack.of(file)).isEqualTo(new ReadBack.Whole(before));
    assertThat(BackupFolder.beside(file).list()).isNotEmpty();
  }
}
