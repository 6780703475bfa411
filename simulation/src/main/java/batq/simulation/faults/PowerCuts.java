package batq.simulation.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Power cuts (TRUST D2): a server under load with its disk recorded, cut at random records, with
 * none, all or a coin for each sector of what was not yet synced; every image is opened and judged.
 */
final class PowerCuts implements FaultProgram {
  private static final int CONTROL_SHARE = 30;
  private static final int IMAGES_A_PASS = 500;

  private final Duration longest;

  /**
   * @param longest a slow machine makes fewer images within it, and the figures say so
   */
  PowerCuts(Duration longest) {
    this.longest = longest;
  }

  @Override
  public int aNight() {
    return 100_000;
  }

  @Override
  public List<Trial> run(FaultOffice office, int count, long seed)
      throws IOException, InterruptedException, Missing {
    var recorded = RecordedServer.underLoad(office);
    return List.of(
        Trial.of("power cut", cut(office, recorded, count, seed, KeptSyncs.ALL)),
        Trial.control(
            "synchronous=NORMAL",
            cut(office, recorded, count / CONTROL_SHARE, seed, KeptSyncs.NOT_AT_COMMIT)),
        Trial.control(
            "synchronous=OFF", cut(office, recorded, count / CONTROL_SHARE, seed, KeptSyncs.NONE)));
  }

  /** Cuts so often and judges each image; each pass goes through the whole recording. */
  private FaultReport cut(
      FaultOffice office, RecordedServer recorded, int images, long seed, KeptSyncs kept)
      throws IOException, InterruptedException {
    var random = new Random(seed);
    var broken = new ArrayList<String>();
    var made = 0;
    var begun = System.nanoTime();
    try (var judge = new Judge(office.programs(), office.folder(), recorded.ledger())) {
      while (made < images && System.nanoTime() - begun < longest.toNanos()) {
        var pass = Math.min(IMAGES_A_PASS, images - made);
        var folder = new RecordedFolder(recorded.before(), recorded.recording(), kept);
        for (var cut : random.ints(pass, 0, recorded.recording().size() + 1).sorted().toArray()) {
          folder.advanceTo(cut);
          broken.addAll(judged(judge, folder, recorded.answersBefore(cut), cut, random));
        }
        made += pass;
      }
    }
    var figures = new LinkedHashMap<String, Number>();
    figures.put("records", recorded.recording().size());
    figures.put("syncs", recorded.syncs());
    figures.put("pages folded in", recorded.pagesFoldedIn());
    figures.put("answers", recorded.ledger().count());
    figures.put("images asked for", images);
    figures.put("images made", made);
    figures.put("seconds", (System.nanoTime() - begun) / 1e9);
    return new FaultReport(figures, broken);
  }

  /** What is wrong first of all with one image. */
  private static List<String> judged(
      Judge judge, RecordedFolder folder, int answers, int cut, Random random)
      throws IOException, InterruptedException {
    var image = Files.createTempDirectory(fastFolder(), "batq-cut");
    try {
      folder.writeAfterCut(image, luck(random));
      return judge.judge(image, answers).wrong().stream()
          .limit(1)
          .map(it -> it + " (cut at record " + cut + ")")
          .toList();
    } finally {
      FaultOffice.remove(image);
    }
  }

  private static BooleanSupplier luck(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> () -> false;
      case 1 -> () -> true;
      default -> random::nextBoolean;
    };
  }

  /** In memory where there is such a folder: thousands of images are made and thrown away. */
  private static Path fastFolder() {
    var memory = Path.of("/dev/shm");
    return Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
  }
}
