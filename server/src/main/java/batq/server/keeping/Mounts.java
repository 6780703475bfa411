package batq.server.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is mounted where, as {@code /proc/mounts} tells it; on systems without it nothing is known.
 * SQLite's log needs shared memory and syncs that hold: network disks do not give the first, FAT
 * and {@code nobarrier} not the second (TRUST §3.3; sqlite.org/wal.html).
 */
public final class Mounts {
  private static final Path TOLD = Path.of("/proc/mounts");
  private static final Set<String> NETWORK =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb3",
          "smbfs",
          "9p",
          "afs",
          "ceph",
          "fuse.sshfs",
          "fuse.glusterfs",
          "fuse.davfs2",
          "davfs",
          "ncpfs");
  private static final Set<String> FAT = Set.of("vfat", "msdos", "exfat", "fuse.exfat");
  private static final Set<String> WITHOUT_BARRIER = Set.of("nobarrier", "barrier=0");
  private static final Logger LOG = LoggerFactory.getLogger(Mounts.class);

  private record Mount(Path at, String type, List<String> options) {}

  private final List<Mount> mounts;

  Mounts(List<String> lines) {
    this.mounts =
        lines.stream()
            .map(line -> line.split(" ", -1))
            .filter(words -> words.length >= 4)
            .map(words -> new Mount(path(words[1]), words[2], List.of(words[3].split(",", -1))))
            .toList();
  }

  /** As they are now. */
  public static Mounts now() {
    try {
      return new Mounts(Files.isReadable(TOLD) ? Files.readAllLines(TOLD) : List.of());
    } catch (IOException e) {
      LOG.warn("What is mounted cannot be told", e);
      return new Mounts(List.of());
    }
  }

  /** Why a record must not lie in this folder, in one sentence. */
  public Optional<String> refusal(Path folder) {
    return below(folder).flatMap(mount -> refusal(folder, mount));
  }

  /** Whether something is mounted at this very folder. */
  boolean isMountPoint(Path folder) {
    return mounts.stream().anyMatch(mount -> mount.at().equals(folder));
  }

  private static Optional<String> refusal(Path folder, Mount mount) {
    var type = mount.type().toLowerCase(Locale.ROOT);
    var why =
        NETWORK.contains(type)
            ? "a network disk (" + type + ")"
            : FAT.contains(type)
                ? "a FAT disk (" + type + ")"
                : type.startsWith("ext")
                        && mount.options().stream().anyMatch(WITHOUT_BARRIER::contains)
                    ? "a disk mounted without barriers (nobarrier)"
                    : "";
    return why.isEmpty()
        ? Optional.empty()
        : Optional.of(folder + " lies on " + why + ": a record there does not survive a power cut");
  }

  /** The mount on which a folder lies: of those above it the longest, of equal ones the last. */
  private Optional<Mount> below(Path folder) {
    return mounts.stream()
        .filter(mount -> folder.startsWith(mount.at()))
        .reduce((one, next) -> LONGER.compare(next, one) >= 0 ? next : one);
  }

  private static final Comparator<Mount> LONGER =
      Comparator.comparingInt(mount -> mount.at().getNameCount());

  /** The kernel writes blanks in a path as octal (man 5 fstab). */
  private static Path path(String written) {
    return Path.of(written.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\"));
  }
}
